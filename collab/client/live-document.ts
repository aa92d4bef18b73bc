import * as decoding from "lib0/decoding";
import { Awareness, removeAwarenessStates } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { pagePersonParameter } from "../../domain/people/page-person.ts";
import type { Refusal, Result } from "../../domain/result.ts";
import { parseDocumentName, type DocumentKind, type DocumentName } from "../schema/document-name.ts";
import { messageType, readAcknowledgement, readMode, readRefusal, syncType, type AccessMode } from "../wire/messages.ts";
import { Ledger } from "./ledger.ts";
import { nothingFound, type Found, type LocalStore } from "./local-store.ts";
import { unsavedText, type UnsavedText } from "./unsaved-text.ts";
import { watchedSocket } from "./watched-socket.ts";

/**
 * `connecting`: on the way, nothing failed yet. `offline`: no connection, trying. `saving`: something sent is not stored yet. `saved`:
 * everything is stored, by the server's word. `refused`: over; open the document anew.
 */
export type SaveStatus = "offline" | "connecting" | "saving" | "saved" | "refused";

export type LiveSnapshot = {
  readonly status: SaveStatus;
  /** Something here may not be at the server: typed since, or found in this browser and not yet confirmed. */
  readonly unsaved: boolean;
  /** What rested in this browser has been read: the editor can be shown. */
  readonly loaded: boolean;
  /** The server's text has come at least once. */
  readonly synced: boolean;
  /** Null until the server has said. */
  readonly mode: AccessMode | null;
  readonly refusal: Refusal | null;
};

/** `text` is empty when what did not go in was a deletion alone. */
export type Refused = { readonly refusal: Refusal; readonly text: UnsavedText; readonly changed: boolean };

export type LiveDocumentOptions = {
  /** Where documents are, without the name: `wss://host/collab`. */
  readonly url: string;
  readonly name: DocumentName;
  /** `indexedDbStore(personId, name)` in browsers; null keeps nothing here. */
  readonly store: LocalStore | null;
  /** Whose page it is: the server opens it for nobody else. Left out by programs. */
  readonly personId?: string;
  /** Asked before every connection; leave out to use the session cookie. A refusal ends the document, a rejection is tried again. */
  readonly getTicket?: () => Promise<Result<string>>;
  /** Once, with the words that did not go in. The document is over then. */
  readonly onRefused?: (refused: Refused) => void;
  /** Instead of the browser's. */
  readonly WebSocket?: typeof WebSocket;
};

/** A document that others may be writing in at the same time. `subscribe` and `getSnapshot` fit React's `useSyncExternalStore`. */
export interface LiveDocument {
  readonly name: DocumentName;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => LiveSnapshot;
  /** Resolves when what is written so far would outlive this page. */
  readonly kept: () => Promise<void>;
  /** Closes connection and store; what is not sent rests in the store. */
  readonly destroy: () => Promise<void>;
}

/** Opens a document: reads what rests in this browser, then connects, and reconnects until destroyed or refused. */
export const openLiveDocument = (options: LiveDocumentOptions): LiveDocument => {
  const parsed = parseDocumentName(options.name);
  if (!parsed) throw new RangeError(`not a document's name: ${options.name}`);
  return new Live(options, parsed.kind);
};

const firstDelay = 200;
const longestDelay = 5_000;

const initial: LiveSnapshot = { status: "connecting", unsaved: false, loaded: false, synced: false, mode: null, refusal: null };

class Live implements LiveDocument {
  readonly name: DocumentName;
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);

  private readonly provider: WebsocketProvider;
  private readonly ledger = new Ledger(this.doc);
  private readonly listeners = new Set<() => void>();
  private snapshot = initial;
  /** Holds changes made while writing was allowed that are not known to be saved: who comes back as a reader is not to lose them silently. */
  private wrote = false;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private over = false;

  constructor(
    private readonly options: LiveDocumentOptions,
    private readonly kind: DocumentKind,
  ) {
    this.name = options.name;
    this.provider = new WebsocketProvider(options.url, options.name, this.doc, {
      connect: false,
      disableBc: true,
      awareness: this.awareness,
      WebSocketPolyfill: watchedSocket(options.WebSocket ?? globalThis.WebSocket, {
        opening: () => this.ledger.reset(),
        sending: (write) => this.sending(write),
      }),
    });
    this.handleMessages();
    this.provider.on("connection-close", () => this.lost());
    this.provider.on("status", () => this.update({}));
    this.provider.on("sync", (synced) => this.update(synced ? { synced } : {}));
    this.doc.on("update", (_update: Uint8Array, origin: unknown) => this.changed(origin));
    this.doc.on("afterAllTransactions", () => this.alignPresence());
    globalThis.addEventListener?.("online", this.online);
    void this.start();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): LiveSnapshot => this.snapshot;

  readonly kept = async (): Promise<void> => {
    // A browser that cannot keep anything is no reason not to go on.
    await this.options.store?.kept().catch(() => undefined);
  };

  readonly destroy = async (): Promise<void> => {
    this.end();
    await this.options.store?.close();
    this.doc.destroy();
  };

  private async start(): Promise<void> {
    const found = await this.readStore();
    if (this.over) return;
    this.alignPresence();
    this.wrote ||= found.wrote;
    this.update({ loaded: true, unsaved: found.text || this.snapshot.unsaved });
    await this.connect();
  }

  /** A browser that cannot keep anything is no reason not to write. */
  private async readStore(): Promise<Found> {
    try {
      return (await this.options.store?.open(this.doc)) ?? nothingFound;
    } catch {
      return nothingFound;
    }
  }

  private async connect(): Promise<void> {
    if (this.over || this.provider.wsconnected || this.provider.wsconnecting) return;
    const ticket = await this.ticket();
    if (this.over) return;
    if (ticket === null) return this.lost();
    if (!ticket.ok) return this.refuse(ticket.refusal);
    const { personId } = this.options;
    this.provider.params = {
      acks: "1",
      ...(this.wrote ? { wrote: "1" } : {}),
      ...(ticket.value === "" ? {} : { ticket: ticket.value }),
      ...(personId === undefined ? {} : { [pagePersonParameter]: personId }),
    };
    this.provider.connect();
  }

  /** An empty ticket where the cookie is enough; null when none could be had. */
  private async ticket(): Promise<Result<string> | null> {
    if (!this.options.getTicket) return { ok: true, value: "" };
    try {
      return await this.options.getTicket();
    } catch {
      return null;
    }
  }

  private readonly online = (): void => {
    this.failures = 0;
    clearTimeout(this.retry);
    this.update({});
    void this.connect();
  };

  /** The provider would come back by itself, with the ticket of last time. */
  private lost(): void {
    this.provider.shouldConnect = false;
    if (this.over) return;
    const delay = Math.min(firstDelay * 2 ** this.failures, longestDelay);
    this.failures += 1;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), delay * (0.75 + Math.random() / 2));
    // The provider lets go of its socket after telling.
    queueMicrotask(() => this.update({}));
  }

  private handleMessages(): void {
    const handlers = this.provider.messageHandlers;
    const sync = handlers[messageType.sync];
    handlers[messageType.sync] = (encoder, decoder, provider, emitSynced, type) => {
      this.readServerState(decoder);
      sync?.(encoder, decoder, provider, emitSynced, type);
    };
    handlers[messageType.acknowledgement] = (_encoder, decoder) => {
      this.ledger.acknowledge(readAcknowledgement(decoder).writes);
      this.update({});
    };
    handlers[messageType.mode] = (_encoder, decoder) => this.update({ mode: readMode(decoder) });
    handlers[messageType.refusal] = (_encoder, decoder) => {
      this.refuse(readRefusal(decoder));
      void this.options.store?.discard();
    };
  }

  /** Looks at a step 1 without taking it from the provider. */
  private readServerState(decoder: decoding.Decoder): void {
    const { pos } = decoder;
    if (decoding.readVarUint(decoder) === syncType.step1) {
      this.failures = 0;
      this.ledger.serverHas(Y.decodeStateVector(decoding.readVarUint8Array(decoder)));
    }
    decoder.pos = pos;
  }

  private sending(write: "answer" | "update"): boolean {
    if (write === "update" && !this.ledger.sendsUpdate()) return false;
    if (write === "answer") this.ledger.sendsAnswer();
    // The update's own event tells the rest; an answer has none.
    queueMicrotask(() => this.update({}));
    return true;
  }

  private changed(origin: unknown): void {
    if (origin === this.provider || this.options.store?.isOrigin(origin)) return;
    if (this.snapshot.mode !== "read") this.remember(true);
    this.update({ unsaved: true });
  }

  private remember(wrote: boolean): void {
    if (this.wrote === wrote) return;
    this.wrote = wrote;
    this.options.store?.remember(wrote);
  }

  /** Yjs may change the document's client id, which y-protocols does not follow. */
  private alignPresence(): void {
    const { awareness, doc } = this;
    if (awareness.clientID === doc.clientID) return;
    const state = awareness.getLocalState();
    removeAwarenessStates(awareness, [awareness.clientID], "local");
    awareness.clientID = doc.clientID;
    awareness.setLocalState(state);
  }

  private refuse(refusal: Refusal): void {
    if (this.over) return;
    const text = this.snapshot.unsaved ? unsavedText(this.doc, this.kind, (client, clock) => this.ledger.isUnsaved(client, clock)) : {};
    const changed = this.wrote;
    this.end();
    this.update({ refusal });
    this.options.onRefused?.({ refusal, text, changed });
  }

  private end(): void {
    this.over = true;
    clearTimeout(this.retry);
    globalThis.removeEventListener?.("online", this.online);
    this.provider.destroy();
    this.awareness.destroy();
  }

  private update(change: Partial<LiveSnapshot>): void {
    const next = { ...this.snapshot, ...change };
    const status = next.refusal ? "refused" : this.statusNow();
    if (status === "saved") this.remember(false);
    this.set({ ...next, status, unsaved: next.unsaved && status !== "saved" });
  }

  private statusNow(): SaveStatus {
    if (!this.provider.wsconnected) return this.failures > 0 ? "offline" : "connecting";
    if (!this.ledger.isAnswered) return "connecting";
    return this.ledger.isSettled ? "saved" : "saving";
  }

  private set(next: LiveSnapshot): void {
    const keys = Object.keys(next) as (keyof LiveSnapshot)[];
    if (keys.every((key) => next[key] === this.snapshot[key])) return;
    this.snapshot = next;
    for (const listener of this.listeners) listener();
  }
}
