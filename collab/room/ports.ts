import type { PersonId } from "../../domain/ids.ts";
import type { DocumentName } from "../schema/document-name.ts";

/** A Yjs client id and the person it belongs to in one document, for ever. */
export type ClientClaim = { readonly clientId: number; readonly personId: PersonId };

/** One person's update: the server's own v1 encoding of what it applied. */
export type LogEntry = { readonly personId: PersonId; readonly bytes: Uint8Array };

export type StoredDocument = {
  /** The whole document as one v1 update, where one has been made. */
  readonly snapshot: Uint8Array | null;
  /** What came after the snapshot, in order. */
  readonly updates: readonly Uint8Array[];
  /** The document's number: the last taken by an update or by a formal act (settling, sealing); 0 when nothing has happened. */
  readonly seq: number;
  /** Closed documents take no more updates. */
  readonly state: "open" | "closed";
  readonly clients: readonly ClientClaim[];
};

export type Missed = Pick<StoredDocument, "updates" | "seq" | "state">;

export type AppendOutcome =
  | { readonly kind: "appended"; readonly seq: number }
  /** Another node wrote first: `expectedSeq` is not the document's number. Nothing was written. */
  | { readonly kind: "behind" }
  /** The document is closed. Nothing was written. */
  | { readonly kind: "closed" };

/**
 * The log of every live document; PostgreSQL in the product. What `append` has answered with "appended" survives a crash. Any method may
 * reject when the store is away; the room then throws its memory away and its clients come back.
 */
export interface UpdateLog<Within = unknown> {
  /** Null when there is no such document; documents are made by commands, never by opening them. */
  load(name: DocumentName): Promise<StoredDocument | null>;
  /** What was appended after `seq`. */
  since(name: DocumentName, seq: number): Promise<Missed>;
  /**
   * Appends all entries or none, in order, each with a number of its own, if the document's number still is `expectedSeq` and it is open.
   * `within` is the caller's transaction, for commands that write text and rows together.
   */
  append(name: DocumentName, expectedSeq: number, entries: readonly LogEntry[], within?: Within): Promise<AppendOutcome>;
  /** Binds the id to the person for ever. False when it is another person's. Repeating it changes nothing. */
  claimClient(name: DocumentName, clientId: number, personId: PersonId): Promise<boolean>;
  /** Offers the state at `seq` as one update, so that opening costs the document's size and not its history. */
  saveSnapshot(name: DocumentName, seq: number, bytes: Uint8Array): Promise<void>;
}

/**
 * Carries who is in a document, and where their carets stand, to the other nodes that have it open. What is lost here is mended by the next
 * word of the same browser, so nothing waits for it and nothing is answered. Null where there is one process.
 */
export interface RoomBus {
  /** An awareness update about people of this node, already stamped. */
  publish(name: DocumentName, update: Uint8Array): void;
  /** This node has opened the document: the others are to say who is there. */
  ask(name: DocumentName): void;
}

/** What the room tells about itself; pino fits. */
export interface RoomLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
