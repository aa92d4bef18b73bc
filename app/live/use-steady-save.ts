import { useEffect, useState } from "react";

/** Milliseconds that everything must have been saved before it is said again: between two letters it is, each time, for a moment. */
const restMs = 500;

/** The state to show. Never says that something is saved which is not; while somebody writes it stays at "saving" and does not flicker. */
export const useSteadySave = <State extends string>(state: State): State | "saving" => {
  const [shown, setShown] = useState<string>(state);
  const isResting = shown === "saving" && state === "saved";
  useEffect(() => {
    if (!isResting) return setShown(state);
    const timer = setTimeout(() => setShown(state), restMs);
    return () => clearTimeout(timer);
  }, [state, isResting]);
  return isResting ? "saving" : state;
};
