import * as Y from "yjs";
import type { UpdateLog } from "../../collab/room/ports.ts";
import { serverClientFor } from "../../collab/room/server-client.ts";
import { parseDocumentName, type DocumentName } from "../../collab/schema/document-name.ts";
import type { PersonId } from "../../domain/ids.ts";
import { refuse, type Result } from "../../domain/result.ts";
import type { EditDocument } from "../commands/execute.ts";
import type { Within } from "./postgres-update-log.ts";

export type EditDocumentResources = {
  readonly log: UpdateLog<Within>;
  /** Tells the room, where the document is open, that its log has grown. */
  readonly noticed: (name: DocumentName, seq: number) => void;
};

/** Others write at the same time; each try starts from what is committed then. */
const tries = 8;

/**
 * A command's edit of a live document, committed together with the rows it belongs to. It goes past the room to the log, like another
 * node's, and the room hears of it: so the same path serves one process, several, and the command line.
 */
export const createEditDocument =
  ({ log, noticed }: EditDocumentResources): EditDocument =>
  async <T>(
    documentName: string,
    personId: PersonId,
    change: (doc: Y.Doc) => Result<T>,
    within: Within,
  ): Promise<Result<T>> => {
    const name = parseDocumentName(documentName)?.name;
    if (!name) return refuse("not-found");
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const stored = await log.load(name);
      if (!stored) return refuse("not-found");
      if (stored.state === "closed") return refuse("document.closed");

      const doc = new Y.Doc();
      doc.transact(() => {
        if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
        for (const update of stored.updates) Y.applyUpdate(doc, update);
      });
      const client = serverClientFor(stored.clients, personId);
      doc.clientID = client.clientId;
      let bytes: Uint8Array | null = null;
      doc.on("update", (update: Uint8Array) => {
        bytes = update;
      });
      const result = doc.transact(() => change(doc));
      if (!result.ok || bytes === null) return result;

      const write: Within["write"] = async (tx) => {
        await within.write(tx);
        if (client.isNew) await tx.documentClient.create({ data: { document: name, clientId: client.clientId, personId } });
      };
      const outcome = await log.append(name, stored.seq, [{ personId, bytes }], { write, rights: within.rights });
      if (outcome.kind === "appended") {
        noticed(name, outcome.seq);
        return result;
      }
      if (outcome.kind === "closed") return refuse("document.closed");
    }
    return refuse("conflict");
  };
