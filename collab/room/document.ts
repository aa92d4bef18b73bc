import * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import { Containers } from "../gate/containers.ts";
import { judge, type Verdict } from "../gate/gate.ts";
import { documentRoots, type ParsedDocumentName } from "../schema/document-name.ts";
import { Identities } from "./identities.ts";
import type { GateLimits } from "./limits.ts";
import type { StoredDocument } from "./ports.ts";

/** What applying something gave: the server's own encoding, or null when the document had it all. */
export type Applied = {
  readonly bytes: Uint8Array | null;
  /** The server tidied formatting after it, which its author has not done. */
  readonly tidied: boolean;
};

/** R14: Yjs holds something back. The document is no longer fit for use. */
export class PendingError extends Error {}

/** A live document in memory: the Yjs document, whose ids are whose, and the number it stands at. */
export class RoomDocument {
  readonly doc = new Y.Doc();
  readonly identities: Identities;
  seq: number;
  closed: boolean;
  /** Updates since the last snapshot, so that the room knows when another is worth its while. */
  sinceSnapshot: number;

  private readonly containers: Containers;
  private bytes: number;
  private captured: Uint8Array[] = [];

  constructor(
    name: ParsedDocumentName,
    stored: StoredDocument,
    private readonly limits: GateLimits,
  ) {
    for (const root of documentRoots[name.kind]) this.doc.getXmlFragment(root);
    this.containers = new Containers(this.doc, name.kind);
    this.identities = new Identities(stored.clients);
    this.seq = stored.seq;
    this.closed = stored.state === "closed";
    this.sinceSnapshot = stored.updates.length;
    this.bytes = 0;
    for (const update of stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates) {
      Y.applyUpdate(this.doc, update);
      this.bytes += update.byteLength;
    }
    this.doc.on("update", (update: Uint8Array) => this.captured.push(update));
  }

  judge(bytes: Uint8Array, personId: PersonId): Verdict {
    if (this.bytes + bytes.byteLength > this.limits.documentBytes) return { kind: "refused", rule: "R13" };
    const { doc, containers, identities, limits } = this;
    return judge(bytes, { doc, containers, owners: identities, personId, limits });
  }

  /** Applies what the gate has passed, or what the log holds. Throws `PendingError`, and whatever Yjs throws; then discard this. */
  apply(update: Uint8Array): Applied {
    return this.capture(() => Y.applyUpdate(this.doc, update));
  }

  destroy(): void {
    this.doc.destroy();
  }

  private capture(change: () => void): Applied {
    this.captured = [];
    change();
    const { pendingStructs, pendingDs } = this.doc.store;
    if (pendingStructs !== null || pendingDs !== null) throw new PendingError();
    const updates = this.captured;
    const bytes = updates.length > 1 ? Y.mergeUpdates(updates) : (updates[0] ?? null);
    this.bytes += bytes?.byteLength ?? 0;
    if (bytes) this.sinceSnapshot += 1;
    return { bytes, tidied: updates.length > 1 };
  }
}
