import { refuse, type Result } from "../../domain/result.ts";

export type QueueLimits = {
  readonly atOnce: number;
  readonly waiting: number;
  /** How long somebody waits for their turn, in milliseconds. */
  readonly patience: number;
};

/** Lets so much heavy work run at once, in the order in which it came; who would wait too long is told so (`file.busy`). */
export const createQueue = ({ atOnce, waiting, patience }: QueueLimits) => {
  let running = 0;
  const line: (() => void)[] = [];

  const turn = (): Promise<boolean> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve(true);
    }
    if (line.length >= waiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        line.splice(line.indexOf(go), 1);
        resolve(false);
      }, patience);
      line.push(go);
    });
  };

  /** Hands the place on, or gives it up. */
  const done = (): void => {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  };

  return async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (!(await turn())) return refuse("file.busy");
    try {
      return await work();
    } finally {
      done();
    }
  };
};
