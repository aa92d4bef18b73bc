import { useEffect, useRef } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import type { DraftView } from "./dom/draft-view.ts";

type Options = {
  readonly view: DraftView | null;
  readonly annotations: ReadonlyMap<AnnotationId, AnnotationView>;
  readonly selected: AnnotationView | undefined;
  readonly anchorOf: (annotation: AnnotationView) => string;
  readonly onOpen: (annotation: AnnotationView) => void;
};

/** Opens the thread that the address names, and keeps the address naming the one that is open, so that it can be copied or reloaded. */
export const useAddress = ({ view, annotations, selected, anchorOf, onOpen }: Options): void => {
  const opened = useRef(false);
  const latest = useRef({ annotations, onOpen, anchorOf });
  latest.current = { annotations, onOpen, anchorOf };

  useEffect(() => {
    if (!view || opened.current) return;
    opened.current = true;
    const named = new URLSearchParams(location.search).get("a");
    const annotation = named === null ? undefined : latest.current.annotations.get(named as AnnotationId);
    if (annotation) latest.current.onOpen(annotation);
  }, [view]);

  const id = selected?.id;
  useEffect(() => {
    if (!view || !opened.current) return;
    const url = new URL(location.href);
    if ((url.searchParams.get("a") ?? undefined) === id) return;
    const annotation = id === undefined ? undefined : latest.current.annotations.get(id);
    if (annotation) {
      url.searchParams.set("a", annotation.id);
      url.hash = latest.current.anchorOf(annotation);
    } else url.searchParams.delete("a");
    // Not a navigation: nothing is loaded and nothing scrolls.
    history.replaceState(history.state, "", url);
  }, [view, id]);
};
