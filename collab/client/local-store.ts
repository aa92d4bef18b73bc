import { fetchUpdates, IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import type { DocumentName } from "../schema/document-name.ts";

/** What rested in this browser: text at all, and whether its writer may have changed something that the server never took. */
export type Found = { readonly text: boolean; readonly wrote: boolean };

export const nothingFound: Found = { text: false, wrote: false };

/** Where a document rests in this browser, under person and document, so that a reload or a lost network loses nothing. */
export interface LocalStore {
  /**
   * Reads what rests there into the document, keeps what comes, and gives the document the client id that this tab may write under.
   */
  open(doc: Y.Doc): Promise<Found>;
  /** Whether an update came from here. */
  isOrigin(origin: unknown): boolean;
  /** Keeps whether the document holds changes that are not known to be saved. */
  remember(wrote: boolean): void;
  /** Resolves when what has come so far rests there. */
  kept(): Promise<void>;
  /** Forgets everything: the server has refused it. */
  discard(): Promise<void>;
  close(): Promise<void>;
}

/** How long a browser may take to open its database before the document opens without, in milliseconds. */
const patience = 3_000;

/**
 * Milliseconds from when all is saved until that is kept: who writes is saved after every letter, and two writes for each are felt. Until then,
 * and when the page goes before, the store says that something may not be.
 */
const restMs = 1_000;

/** The store in IndexedDB. Null where the browser has none. */
export const indexedDbStore = (personId: string, name: DocumentName): LocalStore | null =>
  typeof indexedDB === "undefined" ? null : new IndexedDbStore(`samsvar:${personId}:${name}`);

class IndexedDbStore implements LocalStore {
  private persistence: IndexeddbPersistence | null = null;
  private releaseSlot: () => void = () => {};
  /** What is kept of `remember`; null before it is known. */
  private marked: boolean | null = null;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly base: string) {}

  async open(doc: Y.Doc): Promise<Found> {
    const database = `${this.base}:${generationOf(this.base)}`;
    const persistence = new IndexeddbPersistence(database, doc);
    this.persistence = persistence;
    const opened = await Promise.race([persistence.whenSynced.then(() => true), after(patience)]);
    if (!opened) return nothingFound;
    const text = doc.store.clients.size > 0;
    const wrote = (await persistence.get(wroteKey)) === 1;
    this.marked ??= wrote;
    await this.takeClientId(doc, persistence, database);
    return { text, wrote };
  }

  remember(wrote: boolean): void {
    clearTimeout(this.resting);
    this.resting = wrote ? undefined : setTimeout(() => this.mark(false), restMs);
    if (wrote) this.mark(true);
  }

  private mark(wrote: boolean): void {
    if (!this.persistence || this.marked === wrote) return;
    this.marked = wrote;
    // A browser that cannot keep anything is no reason not to go on.
    this.persistence.set(wroteKey, wrote ? 1 : 0).catch(() => undefined);
  }

  isOrigin(origin: unknown): boolean {
    return origin !== null && origin === this.persistence;
  }

  async kept(): Promise<void> {
    // Reading waits its turn behind what is being written.
    if (this.persistence?.synced) await fetchUpdates(this.persistence);
  }

  async discard(): Promise<void> {
    // Another tab may hold the old database open, so the next document begins in a new one.
    startGeneration(this.base);
    clearTimeout(this.resting);
    this.releaseSlot();
    await this.persistence?.clearData();
    this.persistence = null;
  }

  async close(): Promise<void> {
    clearTimeout(this.resting);
    if (this.resting !== undefined) this.mark(false);
    this.releaseSlot();
    await this.persistence?.destroy();
    this.persistence = null;
  }

  /**
   * Client ids are few and kept: a document's cost follows their number. Two tabs must never share one, so each holds a slot by a lock;
   * where the browser has no locks every opening takes a new id.
   */
  private async takeClientId(doc: Y.Doc, persistence: IndexeddbPersistence, database: string): Promise<void> {
    const slot = await takeSlot(database);
    if (!slot) return;
    this.releaseSlot = slot.release;
    const key = `client:${slot.number}`;
    const kept: unknown = await persistence.get(key);
    if (typeof kept === "number") doc.clientID = kept;
    else await persistence.set(key, doc.clientID);
    doc.on("afterAllTransactions", () => {
      // Yjs takes a new id when it sees its own used by somebody else.
      if (this.persistence === persistence && kept !== doc.clientID) void persistence.set(key, doc.clientID);
    });
  }
}

const after = (milliseconds: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));

const mostTabs = 16;

type Slot = { readonly number: number; readonly release: () => void };

const takeSlot = async (database: string): Promise<Slot | null> => {
  // Undefined outside secure contexts, whatever the types say.
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks) return null;
  for (let number = 0; number < mostTabs; number++) {
    const release = await tryLock(locks, `${database}:tab-${number}`);
    if (release) return { number, release };
  }
  return null;
};

/** Holds the lock until released; null when another tab has it. */
const tryLock = (locks: LockManager, name: string): Promise<(() => void) | null> =>
  new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });

const wroteKey = "wrote";

const generationOf = (base: string): number => Number(globalThis.localStorage.getItem(`${base}:generation`) ?? 0);

const startGeneration = (base: string): void =>
  globalThis.localStorage.setItem(`${base}:generation`, String(generationOf(base) + 1));
