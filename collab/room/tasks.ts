import type * as Y from "yjs";
import type { Result } from "../../domain/result.ts";
import type { ClientMessage } from "../wire/messages.ts";
import type { ConnectionState } from "./connection-state.ts";

/** What a room does, in the order in which it was asked. Whatever reads the document waits for the turn's commit. */
export type Task =
  | { readonly type: "join"; readonly connection: ConnectionState }
  | { readonly type: "message"; readonly connection: ConnectionState; readonly message: ClientMessage; readonly size: number }
  | { readonly type: "read"; readonly look: (doc: Y.Doc) => void; readonly unavailable: (outcome: Result<never>) => void }
  /** Another node has appended up to `seq`. */
  | { readonly type: "noticed"; readonly seq: number };
