/** Whether there is a server to call. Clients wait here for it to come back, instead of guessing when. */
export type Uptime = {
  readonly down: () => void;
  readonly up: () => void;
  readonly whenUp: () => Promise<void>;
};

export const createUptime = (): Uptime => {
  const waiting: (() => void)[] = [];
  let isUp = false;
  return {
    down: () => void (isUp = false),
    up: () => {
      isUp = true;
      for (const go of waiting.splice(0)) go();
    },
    whenUp: () => (isUp ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
};
