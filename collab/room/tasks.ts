import type * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import type { Result } from "../../domain/result.ts";
import type { ClientMessage } from "../wire/messages.ts";
import type { ConnectionState } from "./connection-state.ts";

/** A server-side write in a person's name; `settle` is told the outcome after the commit. */
export type EditTask = {
  readonly type: "edit";
  readonly personId: PersonId;
  readonly change: (doc: Y.Doc) => unknown;
  readonly settle: (outcome: Result<unknown>) => void;
  readonly fail: (error: unknown) => void;
};

/** What a room does, in the order in which it was asked. Whatever reads the document waits for the turn's commit. */
export type Task =
  | { readonly type: "join"; readonly connection: ConnectionState }
  | { readonly type: "message"; readonly connection: ConnectionState; readonly message: ClientMessage; readonly size: number }
  | EditTask
  | { readonly type: "read"; readonly look: (doc: Y.Doc) => void; readonly unavailable: (outcome: Result<never>) => void }
  /** Another node has appended up to `seq`. */
  | { readonly type: "noticed"; readonly seq: number };
