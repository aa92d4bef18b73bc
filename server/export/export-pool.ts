/**
 * Files are made in threads beside the server's own, so that a long export holds up nobody. A thread that has made one file makes the next:
 * what takes time is to load the exporters and the fonts. Who waits is bounded: past the bound the answer is no, at once, and not a
 * server that runs out of memory.
 */
import { availableParallelism } from "node:os";
import PQueue from "p-queue";
import { Piscina } from "piscina";
import { ok, refuse, type Result } from "../../domain/result.ts";
import type { ExportedFile } from "./exported-file.ts";
import type { ExportTask } from "./export-task.ts";

export type ExportOptions = {
  /** Whose export it is: one person may not fill the queue. */
  readonly owner: string;
  /** Ends the export, waiting or under way. */
  readonly signal?: AbortSignal;
};

export type ExportPool = {
  /** Refused with `export.busy` when too many wait. Throws when it is called off, and when the file cannot be made: a fault in the exporter. */
  readonly run: (task: ExportTask, options: ExportOptions) => Promise<Result<ExportedFile>>;
  readonly stop: () => Promise<void>;
};

export type PoolBounds = {
  readonly threads: number;
  /** In all, those being made included. */
  readonly taken: number;
  readonly perOwner: number;
  /** Far beyond what the largest export needs; one that hangs must not hold its thread for ever. */
  readonly timeLimitMs: number;
  /** How long a thread without work stays. */
  readonly idleMs: number;
};

/** One core is left to everybody else. */
export const usualBounds: PoolBounds = {
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  taken: 24,
  perOwner: 4,
  timeLimitMs: 60_000,
  idleMs: 60_000,
};

export type PoolOptions = {
  readonly bounds?: PoolBounds;
  /** What a thread throws, or still says, when nobody waits for it any longer. */
  readonly onStray: (error: unknown) => void;
};

export const createExportPool = ({ bounds = usualBounds, onStray }: PoolOptions): ExportPool => {
  const threads = new Piscina<ExportTask, ExportedFile>({
    filename: new URL("./export-worker.mjs", import.meta.url).href,
    minThreads: 0,
    maxThreads: bounds.threads,
    idleTimeout: bounds.idleMs,
    // The thread registers a loader of its own (export-worker.mjs).
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  }).on("error", onStray);
  // Turns are given here and not by the pool: one that may be without threads starts none for those who wait behind a task that is called off.
  const turns = new PQueue({ concurrency: bounds.threads });
  const owners = new Map<string, number>();
  const stopping = new AbortController();

  const make = async (task: ExportTask, calledOff: AbortSignal): Promise<ExportedFile> => {
    const limit = AbortSignal.timeout(bounds.timeLimitMs);
    try {
      return await threads.run(task, { signal: AbortSignal.any([calledOff, limit]) });
    } catch (error) {
      throw limit.aborted && !calledOff.aborted ? new Error(`The export took longer than ${bounds.timeLimitMs / 1000} s`, { cause: error }) : error;
    }
  };

  return {
    run: async (task, { owner, signal }) => {
      const theirs = owners.get(owner) ?? 0;
      if (turns.size + turns.pending >= bounds.taken || theirs >= bounds.perOwner) return refuse("export.busy");
      owners.set(owner, theirs + 1);
      const calledOff = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
      try {
        return ok(await turns.add(() => make(task, calledOff), { signal: calledOff }));
      } finally {
        const left = (owners.get(owner) ?? 1) - 1;
        if (left > 0) owners.set(owner, left);
        else owners.delete(owner);
      }
    },
    stop: async () => {
      stopping.abort();
      await threads.destroy();
    },
  };
};
