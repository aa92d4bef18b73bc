import { useEffect, useRef, useState } from "react";
import type { AnnotationId } from "../../domain/ids.ts";
import type { ThreadViewer } from "../../server/live/people.ts";
import { openPeopleSocket, type PeopleSocket } from "../live/people-socket.ts";
import { useActor } from "../session/use-actor.ts";

/** Tells colleagues which thread is before this reviewer, and who else has which: their names by thread. */
export const useViewers = (consultationId: string, annotationId: string | null): ReadonlyMap<AnnotationId, readonly string[]> => {
  const [viewers, setViewers] = useState<readonly ThreadViewer[]>([]);
  const { personId } = useActor();
  const socket = useRef<PeopleSocket | null>(null);
  const now = useRef({ consultationId, annotationId });
  now.current = { consultationId, annotationId };
  useEffect(() => {
    let stopped = false;
    void openPeopleSocket(personId).then((opened) => {
      if (stopped) return opened.disconnect();
      socket.current = opened;
      opened.on("viewers", setViewers);
      opened.on("connect", () => opened.emit("viewing", now.current));
      if (opened.connected) opened.emit("viewing", now.current);
    });
    return () => {
      stopped = true;
      socket.current?.disconnect();
      socket.current = null;
    };
  }, [personId]);
  useEffect(() => {
    if (socket.current?.connected) socket.current.emit("viewing", { consultationId, annotationId });
  }, [consultationId, annotationId]);

  const byThread = new Map<AnnotationId, string[]>();
  for (const { annotationId: id, name } of viewers) {
    byThread.set(id as AnnotationId, [...(byThread.get(id as AnnotationId) ?? []), name]);
  }
  return byThread;
};
