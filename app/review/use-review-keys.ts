import { useEffect, useRef } from "react";
import { reviewKeyAction, type KeyChoice, type ReviewKeyAction } from "./review-keys.ts";

/** Hears the page's single keys. `act` answers whether it did something; then the sign is not typed anywhere. */
export const useReviewKeys = ({ letterKeys, keys }: KeyChoice, act: (action: ReviewKeyAction) => boolean): void => {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!letterKeys) return;
    const listen = (event: KeyboardEvent) => {
      const action = reviewKeyAction(event, keys);
      if (action && latest.current(action)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [letterKeys, keys]);
};
