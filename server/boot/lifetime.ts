import type { Logger } from "pino";
import { StartError } from "./start-error.ts";

/**
 * The end of the process, in order. Ctrl-C reaches a whole process group and `npm` passes it on once more: the first sign counts,
 * the rest are heard and ignored.
 */
export type Lifetime = {
  /** Aborted when the end begins. */
  readonly ending: AbortSignal;
  /** Registers what must be closed; last in, first out. One that hangs or fails is named in the log and does not hold up the rest. */
  onShutdown(name: string, close: () => unknown, limitMs?: number): void;
  /**
   * Opens something that must be closed. Safe against a signal that comes while it opens: it is then closed once it is open, and
   * this never resolves, so nothing that would follow is begun.
   */
  open<T>(name: string, opening: () => Promise<T>, close: (opened: T) => unknown, limitMs?: number): Promise<T>;
  /** Begins the end; `code` is the process's exit code, or 1 where closing failed. */
  shutdown(reason: string, code?: number): void;
};

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const ordinaryLimitMs = 10_000;

/** Errors of a terminal or pipe that is gone: nobody is left to read, which is no reason to die without closing. */
const isBrokenOutput = (error: unknown): boolean =>
  error instanceof Error && ["EPIPE", "EIO"].includes((error as NodeJS.ErrnoException).code ?? "") && (error as NodeJS.ErrnoException).syscall === "write";

/** What a person can mend, in words; undefined for a bug, of which the stack is wanted. */
const remedyFor = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof StartError) return error.message;
  const { code, syscall, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (syscall !== "listen") return undefined;
  if (code === "EADDRINUSE") return `${address}:${port} is taken by another program. Set PORT to a free one.`;
  return `It is not possible to listen on ${address}:${port} (${code}). Set HOST and PORT to what this user may use.`;
};

/** Writing to a terminal that was closed throws, and must not keep us from closing the rest. */
const say = (write: () => void): void => {
  try {
    write();
  } catch {
    // nobody is left to read it
  }
};

const within = async (limitMs: number, work: () => unknown): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not closed within ${limitMs / 1000} s`)), limitMs);
  });
  try {
    await Promise.race([Promise.resolve().then(work), limit]);
  } finally {
    clearTimeout(timer);
  }
};

/** Takes over signals, a lost parent (its IPC channel closes) and errors that nobody caught. One per process. */
export function createLifetime(log: Logger, self: NodeJS.Process = process): Lifetime {
  const ending = new AbortController();
  const closers: { readonly name: string; readonly close: () => unknown; readonly limitMs: number }[] = [];

  const end = async (code: number): Promise<void> => {
    let result = code;
    for (let closer = closers.pop(); closer; closer = closers.pop()) {
      const { name, close, limitMs } = closer;
      await within(limitMs, close).catch((error: unknown) => {
        result ||= 1;
        say(() => log.error({ err: error, part: name }, `${name} did not close cleanly`));
      });
    }
    say(() => log.info("Stopped"));
    self.exit(result);
  };

  const shutdown: Lifetime["shutdown"] = (reason, code = 0) => {
    if (ending.signal.aborted) return;
    ending.abort();
    say(() => log.info({ reason }, "Stopping"));
    void end(code);
  };

  const onShutdown: Lifetime["onShutdown"] = (name, close, limitMs = ordinaryLimitMs) => {
    closers.push({ name, close, limitMs });
  };

  const fail = (error: unknown): void => {
    if (isBrokenOutput(error)) return;
    const remedy = remedyFor(error);
    say(() => (remedy ? log.fatal(remedy) : log.fatal({ err: error }, "An error that nothing expected")));
    shutdown("error", 1);
  };

  for (const signal of signals) self.on(signal, () => shutdown(signal));
  self.on("disconnect", () => shutdown("the starting process is gone"));
  self.on("uncaughtException", fail);
  self.on("unhandledRejection", fail);
  for (const output of [self.stdout, self.stderr]) output.on("error", () => {});

  return {
    ending: ending.signal,
    onShutdown,
    shutdown,
    async open(name, opening, close, limitMs = ordinaryLimitMs) {
      const never = new Promise<never>(() => {});
      if (ending.signal.aborted) return never;
      const opened = opening();
      onShutdown(name, () => opened.then(close, () => {}), limitMs);
      const result = await opened;
      return ending.signal.aborted ? never : result;
    },
  };
}
