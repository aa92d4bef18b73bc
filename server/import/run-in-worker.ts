import { Worker } from "node:worker_threads";
import type { ImportedDraft } from "../../domain/draft/imported-draft.ts";
import { refuse, type Result } from "../../domain/result.ts";
import { limits } from "./limits.ts";
import type { SourceFile } from "./read-draft.ts";

/** Runs one import in a thread that is ended with it. Every way in which the thread can fail is a refusal. */
export const runInWorker = (file: SourceFile, milliseconds: number, onFault?: (error: unknown) => void): Promise<Result<ImportedDraft>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL("./import-worker.mjs", import.meta.url), {
      workerData: file,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    });
    // Libraries warn about every odd font and style; what matters is in the notices.
    worker.stdout.resume();
    worker.stderr.resume();
    const settle = (result: Result<ImportedDraft>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle(refuse("file.too-large", { measure: "seconds", limit: Math.ceil(milliseconds / 1000) })), milliseconds);
    worker.once("message", settle);
    worker.once("error", (error) => {
      if (isOutOfMemory(error)) return settle(refuse("file.too-large", { measure: "memory", limit: limits.heapMegabytes }));
      onFault?.(error);
      settle(refuse("file.broken"));
    });
    worker.once("exit", () => settle(refuse("file.broken")));
  });

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
