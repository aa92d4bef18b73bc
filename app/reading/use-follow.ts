import { useEffect, useRef } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { firstBlockFrom, readingTop } from "./dom/block-from.ts";
import type { DraftIndex } from "./dom/draft-index.ts";
import { homeBlock } from "../../domain/annotation/target.ts";

const quietMs = 80;

/**
 * Lets the list of all threads follow the text: the first thread at or after the paragraph at the top of the window comes to the top of the
 * list. Only the reader's own scrolling moves it, and not while the list is in use.
 */
export const useFollow = (
  index: DraftIndex | null,
  threads: readonly AnnotationView[],
  isFollowing: boolean,
  bring: { readonly current: ((index: number) => void) | null },
): void => {
  const latest = useRef(threads);
  latest.current = threads;
  useEffect(() => {
    if (!index || !isFollowing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = -1;
    const look = (): void => {
      const panel = document.querySelector("[data-panel]");
      if (!panel || panel.matches(":hover") || panel.contains(document.activeElement)) return;
      const top = firstBlockFrom(index, readingTop());
      if (!top) return;
      const at = latest.current.findIndex(({ target }) => {
        const home = homeBlock(target);
        return home !== null && index.indexOf(home) >= top.index;
      });
      if (at < 0 || at === shown) return;
      shown = at;
      bring.current?.(at);
    };
    const scrolled = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, quietMs);
    };
    window.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("scroll", scrolled);
    };
  }, [index, isFollowing, bring]);
};
