import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { isUnread, type ReadMark } from "../../domain/annotation/unread.ts";
import { useLive } from "../live/consultation-live.tsx";
import { sendCommand } from "../live/send-command.ts";
import { useActor } from "../session/use-actor.ts";

export type Unread = {
  readonly isUnread: (annotation: AnnotationView) => boolean;
  readonly readAll: () => void;
};

/**
 * What has come since last time. The server keeps the mark, for this person alone; opening a thread reads it, and leaving the page says how
 * far one came. Failing to say so loses nothing but that.
 */
export const useUnread = (initial: ReadMark, consultationId: string, open: AnnotationView | undefined): Unread => {
  const { personId } = useActor();
  const { store } = useLive();
  const [mark, setMark] = useState(initial);
  const latest = useRef(mark);
  latest.current = mark;

  useEffect(() => {
    const say = (): void => void sendCommand("reading.visit", { consultationId, seq: store.seq() }, uuid());
    const hidden = (): void => {
      if (document.visibilityState === "hidden") say();
    };
    say();
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      say();
    };
  }, [consultationId, store]);

  const [id, seq] = [open?.id, open?.seq ?? 0];
  useEffect(() => {
    if (id === undefined || seq <= latest.current.seq) return;
    setMark((known) => ({ ...known, opened: { ...known.opened, [id]: seq } }));
    void sendCommand("reading.open-thread", { annotationId: id }, uuid());
  }, [id, seq]);

  const readAll = useCallback((): void => {
    const reached = store.seq();
    setMark({ seq: reached, opened: {} });
    void sendCommand("reading.visit", { consultationId, seq: reached, all: true }, uuid());
  }, [consultationId, store]);
  return useMemo(() => ({ isUnread: (annotation) => isUnread(mark, personId, annotation), readAll }), [mark, personId, readAll]);
};
