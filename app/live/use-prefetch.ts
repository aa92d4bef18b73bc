import { useEffect } from "react";

/** The page stands by then, and whoever came to write has begun. */
const restMs = 3_000;

/** Whoever has done nothing for so long reads. */
const quietMs = 1_000;

const doings = ["keydown", "pointerdown", "scroll"] as const;

type Load = () => Promise<unknown>;

/**
 * Fetches, once the page has come to rest, what is shown only when somebody asks for it: when they ask there may be no network any more. One
 * after the other while the reader neither writes nor scrolls, so that nothing they do waits for it, and not for whoever has asked their browser
 * to save data.
 */
export const usePrefetch = (list: () => Promise<readonly Load[]>): void => {
  useEffect(() => {
    if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
    const stopped = new AbortController();
    const { signal } = stopped;
    let next = performance.now() + restMs;
    const putOff = (): void => {
      next = Math.max(next, performance.now() + quietMs);
    };
    for (const doing of doings) window.addEventListener(doing, putOff, { passive: true, capture: true, signal });
    const rest = async (): Promise<void> => {
      for (let left = next - performance.now(); left > 0 && !signal.aborted; left = next - performance.now()) {
        await new Promise((resolve) => setTimeout(resolve, left));
      }
    };
    const fetchAll = async (): Promise<void> => {
      await rest();
      if (signal.aborted) return;
      for (const load of await list().catch(() => [])) {
        await rest();
        if (signal.aborted) return;
        await load().catch(() => undefined);
      }
    };
    void fetchAll().then(() => stopped.abort());
    return () => stopped.abort();
  }, [list]);
};
