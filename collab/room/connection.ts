import type { PersonId } from "../../domain/ids.ts";
import type { RefusalCode } from "../../domain/refusals.ts";
import type { DocumentName } from "../schema/document-name.ts";
import type { AccessMode } from "../wire/messages.ts";

/** The person behind a connection, as the server knows them; `color` is a six-digit hex colour such as `#2f6f4f`. */
export type ConnectedPerson = { readonly personId: PersonId; readonly name: string; readonly color: string };

/** The socket, as the room needs it. */
export interface Transport {
  send(frame: Uint8Array): void;
  /** A code of `wire/refusal.ts`; `reason` is a refusal's code or empty. */
  close(code: number, reason: string): void;
  bufferedAmount(): number;
}

export type ConnectionRequest = {
  readonly person: ConnectedPerson;
  readonly mode: AccessMode;
  /** Why a reader may not write, told when text arrives all the same. `document.refused` unless given. */
  readonly readReason?: RefusalCode;
  readonly wantsAcks: boolean;
  /** Says that it brings what it wrote when it was allowed to; taken as such, it only ever makes more be refused aloud (R31). */
  readonly wrote?: boolean;
  /** What the connection was opened with and ends with, as `authorise` knows it. */
  readonly session?: string;
};

/** What policies are asked about. */
export type ConnectionInfo = {
  readonly documentName: DocumentName;
  readonly personId: PersonId;
  readonly mode: AccessMode;
  readonly session?: string;
};

/** The room's side of one connection, for the endpoint that feeds it. */
export interface ConnectionHandle {
  receive(frame: Uint8Array): void;
  /** The socket is gone. */
  closed(): void;
}
