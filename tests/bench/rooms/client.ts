/** One browser of the bench: thin where it only reads, a real Yjs document where it writes. All are in this process, and so is their clock. */
import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { messageType, readAcknowledgement, step1Frame, step2Frame, syncType, updateFrame } from "../../../collab/wire/messages.ts";
import type { Target } from "./target.ts";

/** When each struct was sent: by client id, by clock. */
export type Clockwork = Map<number, number[]>;

export type Figures = { readonly latency: number[]; readonly acknowledged: number[]; delivered: number; written: number };

export const noFigures = (): Figures => ({ latency: [], acknowledged: [], delivered: 0, written: 0 });

/** Hocuspocus' name for its answer to step 1. */
const syncReply = 4;

export class BenchClient {
  private readonly doc: Y.Doc | null;
  private text: Y.XmlText | null = null;
  private readonly socket: WebSocket;
  private readonly envelope: Uint8Array;
  private readonly sent: number[] = [];
  private acknowledged = 0;
  readonly synced: Promise<number>;

  constructor(
    private readonly options: {
      readonly target: Target;
      readonly room: string;
      readonly number: number;
      readonly writes: boolean;
      readonly clockwork: Clockwork;
      readonly figures: () => Figures;
    },
  ) {
    const { target, room, number, writes } = options;
    this.doc = writes ? new Y.Doc() : null;
    this.envelope = target.envelope(room);
    const { url, headers } = target.address(room, number);
    this.socket = new WebSocket(url, { perMessageDeflate: false, ...(headers ? { headers } : {}) });
    this.socket.binaryType = "nodebuffer";
    const began = performance.now();
    this.synced = new Promise((resolve, reject) => {
      const done = (): void => resolve(performance.now() - began);
      this.socket.once("error", reject);
      this.socket.once("close", (code) => reject(new Error(`${target.name} closed a connection (${code})`)));
      this.socket.once("open", () => {
        for (const frame of target.hello(room)) this.socket.send(frame);
        this.send(step1Frame(this.doc ? Y.encodeStateVector(this.doc) : new Uint8Array([0])));
        if (!target.answers) done();
      });
      this.socket.on("message", (data: Buffer) => this.receive(data, done));
    });
    this.doc?.on("update", (update: Uint8Array, origin: unknown) => origin !== "remote" && this.write(updateFrame(update)));
  }

  /** Makes the paragraph that it types in. */
  begin(): void {
    const { doc } = this;
    if (!doc) return;
    doc.transact(() => {
      const paragraph = new Y.XmlElement("paragraph");
      this.text = new Y.XmlText();
      paragraph.insert(0, [this.text]);
      doc.getXmlFragment("body").push([paragraph]);
    });
  }

  type(): void {
    const { doc, text } = this;
    if (!doc || !text) return;
    const times = this.options.clockwork.get(doc.clientID) ?? [];
    this.options.clockwork.set(doc.clientID, times);
    times[Y.getState(doc.store, doc.clientID)] = performance.now();
    this.options.figures().written += 1;
    text.insert(text.length, "a");
  }

  close(): void {
    this.socket.removeAllListeners("close");
    this.socket.terminate();
  }

  private send(frame: Uint8Array): void {
    this.socket.send(this.envelope.length === 0 ? frame : Buffer.concat([this.envelope, frame]));
  }

  private write(frame: Uint8Array): void {
    this.sent.push(performance.now());
    this.send(frame);
  }

  private receive(data: Buffer, done: () => void): void {
    const decoder = decoding.createDecoder(data);
    decoder.pos = this.envelope.length;
    const type = decoding.readVarUint(decoder);
    if (type === messageType.acknowledgement && this.options.target.acknowledges) return this.hear(readAcknowledgement(decoder).writes);
    if (type !== messageType.sync && type !== syncReply) return;
    const kind = decoding.readVarUint(decoder);
    if (kind === syncType.step1) {
      const vector = decoding.readVarUint8Array(decoder);
      if (this.doc) this.write(step2Frame(Y.encodeStateAsUpdate(this.doc, vector)));
      return;
    }
    const update = decoding.readVarUint8Array(decoder);
    if (this.doc) Y.applyUpdate(this.doc, update, "remote");
    if (kind === syncType.step2) done();
    else this.note(update);
  }

  private hear(writes: number): void {
    const now = performance.now();
    for (; this.acknowledged < writes; this.acknowledged += 1) this.options.figures().acknowledged.push(now - (this.sent[this.acknowledged] ?? now));
  }

  private note(update: Uint8Array): void {
    const now = performance.now();
    const figures = this.options.figures();
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      // Some send it back to who wrote it.
      const times = id.client === this.doc?.clientID ? undefined : this.options.clockwork.get(id.client);
      for (let clock = id.clock; times && clock < id.clock + length; clock += 1) {
        const at = times[clock];
        if (at === undefined) continue;
        figures.latency.push(now - at);
        figures.delivered += 1;
      }
    }
  }
}
