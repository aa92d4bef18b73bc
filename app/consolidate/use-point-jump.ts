import { useCallback, useEffect, useMemo, useRef } from "react";
import type { AnnotationId, PointId } from "../../domain/ids.ts";

/** How long a passage that has just been written may take to arrive through the live document, in milliseconds. */
const patienceMs = 4_000;
const lookMs = 60;

export type PointJump = {
  readonly toPoint: (id: PointId) => void;
  /** To the first words that rest on the annotation, wherever editing has moved them. */
  readonly toSource: (id: AnnotationId) => void;
  /** To the words that a comment on the response is about. */
  readonly toComment: (id: string) => void;
};

const prefersStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Brings a passage of the response into view and lets it light up, as soon as it is there. */
export const usePointJump = (): PointJump => {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);

  const jump = useCallback((selector: string) => {
    clearTimeout(timer.current);
    const until = Date.now() + patienceMs;
    const look = (): void => {
      const found = document.querySelector<HTMLElement>(`.response-sheet ${selector}`);
      if (found) return show(found);
      if (Date.now() < until) timer.current = setTimeout(look, lookMs);
    };
    look();
  }, []);
  return useMemo(
    () => ({
      toPoint: (id) => jump(`[data-point="${CSS.escape(id)}"]`),
      toSource: (id) => jump(`[data-sources*="${CSS.escape(id)}"]`),
      toComment: (id) => jump(`[data-comment="${CSS.escape(id)}"]`),
    }),
    [jump],
  );
};

/** An animation, not a class: the editor owns its elements and would put them back. */
const show = (element: HTMLElement): void => {
  const still = prefersStillness();
  element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  const lit = getComputedStyle(element).getPropertyValue("--selection");
  element.animate([{ backgroundColor: lit, offset: 0.2 }, { backgroundColor: "transparent" }], { duration: still ? 1 : 1_800 });
};
