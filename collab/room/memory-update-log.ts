import type { PersonId } from "../../domain/ids.ts";
import type { DocumentName } from "../schema/document-name.ts";
import type { AppendOutcome, LogEntry, Missed, StoredDocument, UpdateLog } from "./ports.ts";

type Row = LogEntry & { readonly seq: number };
type Held = {
  rows: Row[];
  seq: number;
  state: "open" | "closed";
  snapshot: { readonly seq: number; readonly bytes: Uint8Array } | null;
  clients: Map<number, PersonId>;
};

/** The log in memory, with the product's semantics: for tests, and to read the port's contract in one page. */
export class MemoryUpdateLog implements UpdateLog {
  private readonly documents = new Map<DocumentName, Held>();

  create(name: DocumentName): void {
    this.documents.set(name, { rows: [], seq: 0, state: "open", snapshot: null, clients: new Map() });
  }

  /** A formal act: takes the next number and closes the document. */
  close(name: DocumentName): void {
    const held = this.held(name);
    held.seq += 1;
    held.state = "closed";
  }

  /** Every entry kept, in order. */
  entries(name: DocumentName): readonly Row[] {
    return this.held(name).rows;
  }

  load(name: DocumentName): Promise<StoredDocument | null> {
    const held = this.documents.get(name);
    if (!held) return Promise.resolve(null);
    return Promise.resolve({
      snapshot: held.snapshot?.bytes ?? null,
      updates: held.rows.filter((row) => row.seq > (held.snapshot?.seq ?? 0)).map((row) => row.bytes),
      seq: held.seq,
      state: held.state,
      clients: [...held.clients].map(([clientId, personId]) => ({ clientId, personId })),
    });
  }

  since(name: DocumentName, seq: number): Promise<Missed> {
    const held = this.held(name);
    const updates = held.rows.filter((row) => row.seq > seq).map((row) => row.bytes);
    return Promise.resolve({ updates, seq: held.seq, state: held.state });
  }

  append(name: DocumentName, expectedSeq: number, entries: readonly LogEntry[]): Promise<AppendOutcome> {
    const held = this.held(name);
    if (held.state === "closed") return Promise.resolve({ kind: "closed" });
    if (held.seq !== expectedSeq) return Promise.resolve({ kind: "behind" });
    for (const entry of entries) held.rows.push({ ...entry, seq: ++held.seq });
    return Promise.resolve({ kind: "appended", seq: held.seq });
  }

  claimClient(name: DocumentName, clientId: number, personId: PersonId): Promise<boolean> {
    const { clients } = this.held(name);
    const owner = clients.get(clientId);
    if (owner === undefined) clients.set(clientId, personId);
    return Promise.resolve(owner === undefined || owner === personId);
  }

  saveSnapshot(name: DocumentName, seq: number, bytes: Uint8Array): Promise<void> {
    const held = this.held(name);
    if (seq >= (held.snapshot?.seq ?? 0)) held.snapshot = { seq, bytes };
    return Promise.resolve();
  }

  private held(name: DocumentName): Held {
    const held = this.documents.get(name);
    if (!held) throw new Error(`no document ${name}`);
    return held;
  }
}
