import { useLocation, useNavigationType } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import type { DraftView } from "./dom/draft-view.ts";
import { focusSoon } from "./dom/move-focus.ts";

type Options = {
  readonly view: DraftView | null;
  readonly annotations: ReadonlyMap<AnnotationId, AnnotationView>;
  readonly selected: AnnotationView | undefined;
  readonly anchorOf: (annotation: AnnotationView) => string;
  readonly onOpen: (annotation: AnnotationView) => void;
  readonly onClose: () => void;
};

/**
 * Opens the thread that the address names, also when a link of the page leads to it and when one goes back or forward in the browser, and keeps
 * the address naming the one that is open, so that it can be copied or reloaded.
 */
export const useAddress = ({ view, annotations, selected, anchorOf, onOpen, onClose }: Options): void => {
  const id = selected?.id;
  // The whole of it: what links within the text led to has no key of its own.
  const address = useLocation();
  const isPop = useNavigationType() === "POP";
  const latest = useRef({ annotations, onOpen, onClose, anchorOf, id, isPop });
  latest.current = { annotations, onOpen, onClose, anchorOf, id, isPop };

  useEffect(() => {
    if (!view) return;
    const now = latest.current;
    const named = new URLSearchParams(location.search).get("a");
    const annotation = now.annotations.get(named as AnnotationId);
    if (annotation && annotation.id !== now.id) {
      const reads = now.isPop && document.activeElement?.closest("[data-thread]");
      now.onOpen(annotation);
      if (reads) focusSoon(`[data-thread="${annotation.id}"] .thread-card__open`);
    }
    // Links within the text come by here too, and leave what is open as it is.
    else if (named === null && now.id !== undefined && now.isPop) now.onClose();
  }, [view, address]);

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
