import type * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import type { Verdict } from "../gate/gate.ts";
import { RoomDocument, type Applied } from "../room/document.ts";
import { gateLimits, type GateLimits } from "../room/limits.ts";
import { annotationDocument, parseDocumentName, responseDocument, type DocumentKind } from "../schema/document-name.ts";

const id = "00000000-0000-4000-8000-000000000001";
const empty = { snapshot: null, updates: [], seq: 0, state: "open", clients: [] } as const;

/** A server's document without its room: what is passed is applied and bound at once. */
export class JudgedDocument {
  readonly server: RoomDocument;

  constructor(kind: DocumentKind = "annotation", limits: Partial<GateLimits> = {}) {
    const name = parseDocumentName(kind === "annotation" ? annotationDocument(id) : responseDocument(id));
    if (!name) throw new Error("not a name");
    this.server = new RoomDocument(name, empty, { ...gateLimits[kind], ...limits });
  }

  get doc(): Y.Doc {
    return this.server.doc;
  }

  judge(bytes: Uint8Array, person = "anna"): Verdict {
    return this.server.judge(bytes, person as PersonId);
  }

  /** Judges and applies; throws when it does not pass. */
  take(bytes: Uint8Array, person = "anna"): Applied {
    const verdict = this.judge(bytes, person);
    if (verdict.kind !== "passed") throw new Error(`${verdict.kind} by ${verdict.rule}`);
    for (const clientId of verdict.newClients) this.server.identities.claim({ clientId, personId: person as PersonId });
    return this.server.apply(verdict.update);
  }
}
