import { useLocation } from "@remix-run/react";
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

/** Opens the thread that the address names, also when a link of the page leads to it, and keeps the address naming the one that is open, so that it can be copied or reloaded. */
export const useAddress = ({ view, annotations, selected, anchorOf, onOpen }: Options): void => {
  const id = selected?.id;
  const latest = useRef({ annotations, onOpen, anchorOf, id });
  latest.current = { annotations, onOpen, anchorOf, id };
  const { key } = useLocation();

  useEffect(() => {
    if (!view) return;
    const named = new URLSearchParams(location.search).get("a");
    const annotation = latest.current.annotations.get(named as AnnotationId);
    // Links within the text come by here too, and leave what is open as it is.
    if (annotation && annotation.id !== latest.current.id) latest.current.onOpen(annotation);
  }, [view, key]);

  useEffect(() => {
    if (!view) return;
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
