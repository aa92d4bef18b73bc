import { useEffect, useRef, type RefObject } from "react";
import { takesLetters } from "../review/review-keys.ts";

/** M merges what is chosen, while the focus is in the material and not in a field: WCAG 2.1.4 allows single letters there. */
export const useMergeKey = (panel: RefObject<HTMLElement>, merge: () => void): void => {
  const latest = useRef(merge);
  useEffect(() => {
    latest.current = merge;
  });
  useEffect(() => {
    const element = panel.current;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "m" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (takesLetters(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, [panel]);
};
