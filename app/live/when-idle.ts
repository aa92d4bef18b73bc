type Patience = {
  /** Milliseconds after which it is run whatever the browser does; without it as long as that takes. */
  readonly timeout?: number;
  /** Milliseconds that it is to find free before the next frame: what begins late makes that late. */
  readonly free?: number;
};

/** Runs something when the browser has nothing to do. Safari has no idle callbacks: there it is run soon. Returns how to take it back. */
export const whenIdle = (run: () => void, { timeout, free = 0 }: Patience = {}): (() => void) => {
  if (typeof requestIdleCallback !== "function") {
    const handle = setTimeout(run, 8);
    return () => clearTimeout(handle);
  }
  const until = performance.now() + (timeout ?? Infinity);
  const ask = (): number =>
    requestIdleCallback(
      (deadline) => {
        if (deadline.didTimeout || deadline.timeRemaining() >= free || performance.now() >= until) run();
        else handle = ask();
      },
      timeout === undefined ? {} : { timeout: Math.max(1, until - performance.now()) },
    );
  let handle = ask();
  return () => cancelIdleCallback(handle);
};
