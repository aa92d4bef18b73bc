/**
 * Runs something when the browser has nothing to do, or after `timeout` milliseconds at the latest. Safari has no idle callbacks: there it
 * is run soon. Returns how to take it back.
 */
export const whenIdle = (run: () => void, timeout?: number): (() => void) => {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(run, timeout === undefined ? {} : { timeout });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(run, 8);
  return () => clearTimeout(handle);
};
