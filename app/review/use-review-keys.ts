import { useEffect, useRef } from "react";
import { reviewKeyAction, type ReviewKeyAction } from "./review-keys.ts";

/** Hears the page's letter keys. `act` answers whether it did something; then the letter is not typed anywhere. */
export const useReviewKeys = (enabled: boolean, act: (action: ReviewKeyAction) => boolean): void => {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      const action = reviewKeyAction(event);
      if (action && latest.current(action)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [enabled]);
};
