import * as Y from "yjs";

type Sent = { readonly write: number; readonly clocks: ReadonlyMap<number, number> };

/**
 * What of a local document is saved, from the server's word alone: its state vector at the beginning of a connection, and the
 * acknowledgements of the writes sent since.
 */
export class Ledger {
  private saved: Map<number, number> | null = null;
  private own = new Set<number>();
  private sent: Sent[] = [];
  private writes = 0;
  private acknowledged = 0;
  private answered = false;

  constructor(private readonly doc: Y.Doc) {}

  /** A new socket: the server counts from nothing again. */
  reset(): void {
    this.sent = [];
    this.writes = 0;
    this.acknowledged = 0;
    this.answered = false;
  }

  /** The server has said what it has. Everything beyond is ours to bring. */
  serverHas(stateVector: ReadonlyMap<number, number>): void {
    this.saved = new Map(stateVector);
    for (const [client, clock] of this.clocks()) if (clock > (stateVector.get(client) ?? 0)) this.own.add(client);
  }

  /** The answer to step 1 carries all that the server lacks. */
  sendsAnswer(): void {
    this.answered = true;
    this.sent.push({ write: ++this.writes, clocks: this.clocks() });
  }

  /** False before the answer, which will carry this update too. */
  sendsUpdate(): boolean {
    if (!this.answered) return false;
    const { clientID } = this.doc;
    this.sent.push({ write: ++this.writes, clocks: new Map([[clientID, Y.getState(this.doc.store, clientID)]]) });
    return true;
  }

  acknowledge(writes: number): void {
    this.acknowledged = writes;
    for (const { clocks } of this.sent.filter(({ write }) => write <= writes)) {
      for (const [client, clock] of clocks) this.saved?.set(client, Math.max(clock, this.saved.get(client) ?? 0));
    }
    this.sent = this.sent.filter(({ write }) => write > writes);
  }

  /** The answer has gone out, and so the connection carries what is typed. */
  get isAnswered(): boolean {
    return this.answered;
  }

  /** Everything sent on this connection is stored. */
  get isSettled(): boolean {
    return this.answered && this.acknowledged >= this.writes;
  }

  /** Before the server has ever said what it has, nothing is known to be saved. */
  isUnsaved(client: number, clock: number): boolean {
    if (this.saved === null) return true;
    const ours = this.own.has(client) || client === this.doc.clientID;
    return ours && clock >= (this.saved.get(client) ?? 0);
  }

  private clocks(): Map<number, number> {
    return Y.decodeStateVector(Y.encodeStateVector(this.doc));
  }
}
