/**
 * The live documents that this page has open. Several components may write in one (body and suggested wording, composer and card), so it
 * is opened once and closed a little after the last has let go; what is not saved by then is kept open until it is, or rests in the
 * browser and is brought along the next time.
 */
import { indexedDbStore } from "../../collab/client/local-store.ts";
import { openLiveDocument, type LiveDocument, type Refused, type SaveStatus } from "../../collab/client/live-document.ts";
import type { DocumentName } from "../../collab/schema/document-name.ts";
import { ok, type Result } from "../../domain/result.ts";
import { unsavedNames } from "./unsaved-names.ts";

export type DocumentsSnapshot = {
  /** The worst state of all that are open; `saved` when none is. */
  readonly status: SaveStatus;
  readonly unsaved: boolean;
};

/** Resolves when the server knows the document, or has refused it. */
export type Exists = (name: DocumentName) => Promise<Result<unknown>>;

export type Documents = {
  /** Opens a document or shares the open one. `exists` holds the connection back until the server knows the document, or refuses it. */
  readonly acquire: (name: DocumentName, exists?: () => Promise<Result<unknown>>) => LiveDocument;
  readonly release: (name: DocumentName) => void;
  /** Waits until everything here is at the server; false when that does not happen soon. */
  readonly settle: (name: DocumentName) => Promise<boolean>;
  /** Opens what an earlier visit could not bring to the server, each when it `exists` there. */
  readonly resume: (exists: Exists) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => DocumentsSnapshot;
  readonly close: () => void;
};

type Open = { readonly live: LiveDocument; users: number; closing: ReturnType<typeof setTimeout> | undefined; readonly unsubscribe: () => void };

const lingerMs = 2_000;
/** How long words may take to the server; a browser that knows that it has no network only tries whether the server is its own machine. */
const settleMs = { online: 10_000, offline: 500 };

const order: readonly SaveStatus[] = ["saved", "connecting", "saving", "offline", "refused"];

export type DocumentsOptions = {
  readonly personId: string;
  readonly url: string;
  /** Resolves when the person is signed in: nothing is sent in between, which might be as somebody else. */
  readonly stands: () => Promise<void>;
  readonly onRefused: (name: DocumentName, refused: Refused) => void;
};

export const createDocuments = (options: DocumentsOptions): Documents => {
  const opened = new Map<DocumentName, Open>();
  const listeners = new Set<() => void>();
  const memory = unsavedNames(options.personId);
  let snapshot: DocumentsSnapshot = { status: "saved", unsaved: false };

  const update = (): void => {
    const all = [...opened.values()].map(({ live }) => live.getSnapshot());
    // Merely on the way with nothing of ours: that is not worth a word.
    const worth = all.filter((s) => s.unsaved || s.status === "refused");
    const status = worth.reduce<SaveStatus>((worst, s) => (order.indexOf(s.status) > order.indexOf(worst) ? s.status : worst), "saved");
    const next = { status, unsaved: worth.some((s) => s.unsaved) };
    if (next.status === snapshot.status && next.unsaved === snapshot.unsaved) return;
    snapshot = next;
    for (const listener of listeners) listener();
  };

  const close = (name: DocumentName): void => {
    const entry = opened.get(name);
    if (!entry || entry.users > 0) return;
    // Still unsaved: stays open, and is looked at again when its state changes.
    if (entry.live.getSnapshot().unsaved && entry.live.getSnapshot().status !== "refused") return;
    opened.delete(name);
    entry.unsubscribe();
    void entry.live.destroy();
    update();
  };

  const open = (name: DocumentName, exists?: () => Promise<Result<unknown>>): Open => {
    const live = openLiveDocument({
      url: options.url,
      name,
      store: indexedDbStore(options.personId, name),
      personId: options.personId,
      // No ticket: the session's cookie speaks.
      getTicket: async () => {
        await options.stands();
        const known = exists ? await exists() : ok(null);
        return known.ok ? ok("") : known;
      },
      onRefused: (refused) => options.onRefused(name, refused),
    });
    const changed = (): void => {
      const { unsaved, status } = live.getSnapshot();
      if (status === "refused") memory.forget(name);
      else if (unsaved) memory.unsaved(name);
      else memory.saved(name);
      const entry = opened.get(name);
      if (entry && entry.users === 0 && entry.closing === undefined) close(name);
      update();
    };
    const entry: Open = { live, users: 0, closing: undefined, unsubscribe: live.subscribe(changed) };
    opened.set(name, entry);
    return entry;
  };

  const acquire: Documents["acquire"] = (name, exists) => {
    const known = opened.get(name);
    // A refused document is over: whoever comes anew gets the server's text.
    if (known?.live.getSnapshot().status === "refused") {
      clearTimeout(known.closing);
      known.unsubscribe();
      opened.delete(name);
      void known.live.destroy();
    }
    const entry = opened.get(name) ?? open(name, exists);
    entry.users += 1;
    clearTimeout(entry.closing);
    entry.closing = undefined;
    return entry.live;
  };

  const release: Documents["release"] = (name) => {
    const entry = opened.get(name);
    if (!entry) return;
    entry.users = Math.max(0, entry.users - 1);
    if (entry.users > 0) return;
    clearTimeout(entry.closing);
    entry.closing = setTimeout(() => {
      entry.closing = undefined;
      if (opened.get(name) === entry) close(name);
    }, lingerMs);
  };

  globalThis.addEventListener("pagehide", memory.flush);

  return {
    acquire,
    release,
    settle: async (name) => {
      const live = acquire(name);
      try {
        return await isSaved(live);
      } finally {
        release(name);
      }
    },
    resume: (exists) => {
      for (const name of memory.all()) {
        acquire(name, () => exists(name));
        release(name);
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    close: () => {
      globalThis.removeEventListener("pagehide", memory.flush);
      memory.flush();
      for (const [name, entry] of opened) {
        clearTimeout(entry.closing);
        entry.unsubscribe();
        opened.delete(name);
        void entry.live.destroy();
      }
    },
  };
};

/** Saved, or over: a refused document has nothing more to bring. A connection that was lost is not waited for. */
const isSaved = (live: LiveDocument): Promise<boolean> =>
  new Promise((resolve) => {
    const done = (saved: boolean): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve(saved);
    };
    const look = (): void => {
      const { status, synced } = live.getSnapshot();
      if (status === "refused" || (status === "saved" && synced)) done(true);
      if (status === "offline") done(false);
    };
    const timer = setTimeout(() => done(false), navigator.onLine ? settleMs.online : settleMs.offline);
    const unsubscribe = live.subscribe(look);
    look();
  });
