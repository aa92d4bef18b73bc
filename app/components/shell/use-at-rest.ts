import { useEffect, useState } from "react";

const restMs = 1_500;

/** Whether the page has come to rest: for what should be there soon, and delay nothing. */
export const useAtRest = (): boolean => {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), restMs);
    return () => clearTimeout(timer);
  }, []);
  return isAtRest;
};
