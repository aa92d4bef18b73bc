import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";

/** `top`: how far the list was scrolled; read when it is scrolled, since asking the page later would have it laid out at once. */
type Kept = { readonly id: string; readonly offset: number; readonly top: number };

/**
 * Keeps the thread that one is reading where it stands while others write above it: whatever comes and goes in the list, the first thread
 * in view stays at its distance from the top. Those of one place begin with the first, however far down what was shown before was scrolled.
 * `place` names the place whose threads are listed; null: they are the whole draft's.
 */
export const useKeptPlace = (
  scroller: RefObject<HTMLElement | null>,
  virtualizer: Virtualizer<HTMLElement, Element>,
  annotations: readonly AnnotationView[],
  place: string | null,
): void => {
  const kept = useRef<Kept | null>(null);
  const latest = useRef(annotations);
  latest.current = annotations;

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const remember = (): void => {
      const top = element.scrollTop;
      const first = virtualizer.getVirtualItems().find((item) => item.end > top);
      const id = first && latest.current[first.index]?.id;
      kept.current = first && id !== undefined ? { id, offset: first.start - top, top } : null;
    };
    remember();
    element.addEventListener("scroll", remember, { passive: true });
    return () => element.removeEventListener("scroll", remember);
  }, [scroller, virtualizer]);

  useLayoutEffect(() => {
    if (place === null) return;
    kept.current = null;
    virtualizer.scrollToOffset(0);
  }, [place, virtualizer]);

  const before = useRef(annotations);
  useLayoutEffect(() => {
    if (before.current === annotations) return;
    before.current = annotations;
    const [element, stays] = [scroller.current, kept.current];
    // At the very top one sees what comes first, whatever it is.
    if (!element || !stays || stays.top === 0) return;
    const index = annotations.findIndex((a) => a.id === stays.id);
    const start = index < 0 ? undefined : virtualizer.measurementsCache[index]?.start;
    if (start === undefined) return;
    const moved = start - stays.offset - element.scrollTop;
    if (Math.abs(moved) >= 1) element.scrollTop += moved;
  });
};
