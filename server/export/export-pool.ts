/**
 * Files are read and made in threads beside the server's own, so that a long export holds up nobody. A thread that has made one file makes the
 * next: what takes time is to load the exporters and the fonts. Who waits is bounded: past the bound the answer is no, at once, and not a
 * server that runs out of memory.
 */
import { availableParallelism } from "node:os";
import { MessageChannel } from "node:worker_threads";
import PQueue from "p-queue";
import { Piscina } from "piscina";
import { refuse, type Result } from "../../domain/result.ts";
import type { Thread } from "./export-thread.ts";
import type { ExportedFile } from "./exported-file.ts";
import type { ThreadTask } from "./in-thread.ts";
import type { ExportProgress } from "./progress.ts";

export type ExportOptions = {
  /** Whose export it is: one person may not fill the queue. */
  readonly owner: string;
  /** Ends the export, waiting or under way. */
  readonly signal?: AbortSignal;
  /** Hears how far it has come. */
  readonly onProgress?: (progress: ExportProgress) => void;
};

export type ExportPool<Task> = {
  /** Refused with `export.busy` when too many wait. Throws when it is called off, and when the file cannot be made: a fault in the exporter. */
  readonly run: (task: Task, options: ExportOptions) => Promise<Result<ExportedFile>>;
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

type Tell = (progress: ExportProgress) => void;

/** One core is left to everybody else. */
export const usualBounds: PoolBounds = {
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  taken: 24,
  perOwner: 4,
  timeLimitMs: 60_000,
  idleMs: 60_000,
};

export type PoolOptions = {
  readonly thread: Thread;
  readonly bounds?: PoolBounds;
  /** What a thread throws, or still says, when nobody waits for it any longer. */
  readonly onStray: (error: unknown) => void;
};

export const createExportPool = <Task>({ thread, bounds = usualBounds, onStray }: PoolOptions): ExportPool<Task> => {
  const threads = new Piscina<ThreadTask<Task>, Result<ExportedFile>>({
    filename: thread.file.href,
    workerData: thread.data,
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

  const make = async (task: Task, calledOff: AbortSignal, tell: Tell): Promise<Result<ExportedFile>> => {
    const limit = AbortSignal.timeout(bounds.timeLimitMs);
    const { port1, port2 } = new MessageChannel();
    port1.on("message", (done: number) => tell({ stage: "making", done }));
    try {
      tell({ stage: "making", done: 0 });
      return await threads.run({ task, port: port2 }, { signal: AbortSignal.any([calledOff, limit]), transferList: [port2] });
    } catch (error) {
      throw limit.aborted && !calledOff.aborted ? new Error(`The export took longer than ${bounds.timeLimitMs / 1000} s`, { cause: error }) : error;
    } finally {
      port1.close();
    }
  };

  /** Those who wait for their turn, first come first. */
  const line: Tell[] = [];
  const tellLine = (from: number): void => line.slice(from).forEach((tell, at) => tell({ stage: "waiting", ahead: turns.pending + from + at }));
  const leaveLine = (tell: Tell): void => {
    const at = line.indexOf(tell);
    if (at < 0) return;
    line.splice(at, 1);
    tellLine(at);
  };

  return {
    run: async (task, { owner, signal, onProgress }) => {
      const theirs = owners.get(owner) ?? 0;
      if (turns.size + turns.pending >= bounds.taken || theirs >= bounds.perOwner) return refuse("export.busy");
      owners.set(owner, theirs + 1);
      // A signal of its own: everybody who waits listens to it.
      const calledOff = AbortSignal.any(signal ? [signal, stopping.signal] : [stopping.signal]);
      // A function of its own, so that nobody leaves the line in another's place.
      const tell: Tell = (progress) => onProgress?.(progress);
      if (turns.pending >= bounds.threads) {
        line.push(tell);
        tellLine(line.length - 1);
      }
      const turn = (): Promise<Result<ExportedFile>> => {
        leaveLine(tell);
        return make(task, calledOff, tell);
      };
      try {
        return await turns.add(turn, { signal: calledOff });
      } finally {
        leaveLine(tell);
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
