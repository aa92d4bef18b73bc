/**
 * Commands on their way to the server, in order. Each is kept in this browser, under person and consultation, before it is sent, and forgotten
 * when it is answered: so it survives a page that is closed meanwhile. What cannot be sent waits for the network; it is then accepted, or stays
 * here as refused, with its reason and its text, until its owner lets it go.
 */
import { ok, refuse, type Refusal, type Result } from "../../../domain/result.ts";

export type OutboxEntry = {
  /** The command's id: sent again, it takes effect once. Ids sort in the order they were made. */
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly refusal: Refusal | null;
};

export interface OutboxStore {
  /** In the order they were added. */
  readonly list: (scope: string) => Promise<readonly OutboxEntry[]>;
  /** Adds, or replaces the one with the same id in its place. */
  readonly put: (entry: OutboxEntry) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** `later`: the server cannot be reached, or what the command rests on is not there yet. */
export type Attempt = Result<unknown> | "later";

export type OutboxSnapshot = { readonly waiting: readonly OutboxEntry[]; readonly refused: readonly OutboxEntry[] };

/** What `submit` answers for a command that waits. */
export type Queued = { readonly queued: true };
export const isQueued = (value: unknown): value is Queued => typeof value === "object" && value !== null && "queued" in value;

export type OutboxResources = {
  readonly scope: string;
  readonly store: OutboxStore;
  readonly send: (entry: OutboxEntry) => Promise<Attempt>;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Lets one page of this browser work at a time; left out where there is but one. */
  readonly exclusively?: <T>(work: () => Promise<T>) => Promise<T>;
  /** A command that had waited was accepted. */
  readonly onSent?: (entry: OutboxEntry) => void;
  /** A command that had waited was refused. */
  readonly onRefused?: (entry: OutboxEntry) => void;
};

export type Outbox = {
  /** Sends now, in turn, when nothing waits; otherwise the command takes its place last in line. */
  readonly submit: (name: string, input: Readonly<Record<string, unknown>>) => Promise<Result<unknown>>;
  /** Reads what an earlier visit left here. */
  readonly load: () => Promise<void>;
  /** Sends what waits, in order, until something cannot be sent. */
  readonly flush: () => Promise<void>;
  /** Sends a refused command again, in its old place. */
  readonly retry: (id: string) => Promise<void>;
  /** Forgets what its owner lets go of: also what had not been read yet when it was asked for, or whose refusal was on its way. */
  readonly discard: (isLetGo: (entry: OutboxEntry) => boolean) => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => OutboxSnapshot;
  /** The server knows of nothing that rests in the browser. */
  readonly getServerSnapshot: () => OutboxSnapshot;
};

/** Refusals that say something about the moment and not about the command: it waits. */
const passing: ReadonlySet<Refusal["code"]> = new Set(["auth.required", "session.another-person", "rate.limited", "server.unavailable"]);

export const createOutbox = ({ scope, store, send, newId, now, exclusively = (work) => work(), onSent, onRefused }: OutboxResources): Outbox => {
  const empty: OutboxSnapshot = { waiting: [], refused: [] };
  let snapshot = empty;
  const listeners = new Set<() => void>();
  let line: Promise<unknown> = Promise.resolve();

  /** One thing at a time: a command must not overtake the one that it rests on. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const alone = () => exclusively(work);
    const done = line.then(alone, alone);
    line = done.catch(() => undefined);
    return done;
  };

  const read = async (): Promise<void> => {
    const entries = await store.list(scope);
    const next = { waiting: entries.filter((e) => e.refusal === null), refused: entries.filter((e) => e.refusal !== null) };
    if (next.waiting.length + next.refused.length + snapshot.waiting.length + snapshot.refused.length === 0) return;
    snapshot = next;
    for (const listener of listeners) listener();
  };

  /** True when nothing waits any more. */
  const sendWaiting = async (except?: string): Promise<boolean> => {
    const waiting = (await store.list(scope)).filter((entry) => entry.refusal === null && entry.id !== except);
    for (const entry of waiting) {
      const attempt = await send(entry);
      if (attempt === "later" || (!attempt.ok && passing.has(attempt.refusal.code))) return false;
      if (attempt.ok) {
        await store.remove(entry.id);
        onSent?.(entry);
      } else {
        const refused = { ...entry, refusal: attempt.refusal };
        await store.put(refused);
        onRefused?.(refused);
      }
      await read();
    }
    return true;
  };

  /** A browser that cannot keep anything is no reason not to send. */
  const keep = (entry: OutboxEntry): Promise<boolean> =>
    store.put(entry).then(
      () => true,
      () => false,
    );

  return {
    submit: (name, input) =>
      inTurn(async () => {
        const entry: OutboxEntry = { id: newId(), scope, name, input, at: now().toISOString(), refusal: null };
        if (!(await keep(entry))) {
          const attempt = await send(entry);
          return attempt === "later" ? refuse("server.unavailable") : attempt;
        }
        const attempt = (await sendWaiting(entry.id)) ? await send(entry) : "later";
        if (attempt !== "later") await store.remove(entry.id);
        await read();
        return attempt === "later" ? ok<Queued>({ queued: true }) : attempt;
      }),
    load: () => inTurn(read),
    flush: () =>
      inTurn(async () => {
        await read();
        await sendWaiting();
      }),
    retry: (id) =>
      inTurn(async () => {
        const entry = snapshot.refused.find((e) => e.id === id);
        if (entry) await store.put({ ...entry, refusal: null });
        await sendWaiting();
        await read();
      }),
    discard: (isLetGo) =>
      inTurn(async () => {
        for (const entry of await store.list(scope)) if (isLetGo(entry)) await store.remove(entry.id);
        await read();
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    getServerSnapshot: () => empty,
  };
};
