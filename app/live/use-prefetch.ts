import { useEffect } from "react";

/** The page stands by then, and whoever came to write has begun. */
const restMs = 3_000;

type Load = () => Promise<unknown>;

/**
 * Fetches, once the page has come to rest, what is shown only when somebody asks for it: when they ask there may be no network any more. One
 * after the other, so that nothing the reader does waits for it, and not for whoever has asked their browser to save data.
 */
export const usePrefetch = (list: () => Promise<readonly Load[]>): void => {
  useEffect(() => {
    if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
    let stopped = false;
    const fetchAll = async (): Promise<void> => {
      const loads = await list().catch(() => []);
      for (const load of loads) if (!stopped) await load().catch(() => undefined);
    };
    const timer = setTimeout(() => void fetchAll(), restMs);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [list]);
};
