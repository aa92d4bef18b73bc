import { useEffect, type RefObject } from "react";

/** What an open thread holds comes within this time, in milliseconds: its answers, its buttons. */
const growsMs = 2_000;
const marginPx = 8;

/**
 * Brings the whole of a thread that was just opened into view, as far as there is room: it grows downwards as what it holds arrives, and the
 * way to answer is at its end. Whoever scrolls or presses something meanwhile is left alone.
 */
export const useWholeThread = (scroller: RefObject<HTMLElement | null>, selected: string | null): void => {
  useEffect(() => {
    const element = scroller.current;
    const card = selected === null ? null : element?.querySelector(`[data-thread="${selected}"]`);
    if (!element || !card) return;
    const bring = (): void => {
      const [view, thread] = [element.getBoundingClientRect(), card.getBoundingClientRect()];
      const below = thread.bottom + marginPx - view.bottom;
      const above = thread.top - marginPx - view.top;
      if (below > 0 && above > 0) element.scrollTop += Math.min(below, above);
    };
    const observer = new ResizeObserver(bring);
    observer.observe(card);
    const stop = (): void => {
      clearTimeout(timer);
      observer.disconnect();
      for (const sign of signs) element.removeEventListener(sign, stop);
    };
    const signs = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    for (const sign of signs) element.addEventListener(sign, stop, { passive: true });
    const timer = setTimeout(stop, growsMs);
    return stop;
  }, [scroller, selected]);
};
