import * as Y from "yjs";
import { rootSchemas } from "../schema/schemas.ts";
import { documentRoots, type DocumentKind } from "../schema/document-name.ts";
import { richTextOf } from "../schema/from-yjs.ts";
import { HeadlessEditor } from "./headless-editor.ts";
import { editHonestly } from "./honest-edits.ts";
import { PlainEditor } from "./plain-editor.ts";
import { JudgedDocument } from "./judged-document.ts";
import { mutate } from "./mutations.ts";
import { Chance } from "./random.ts";
import { isTwisted } from "./twisted.ts";
import { flawsOf, lettersOf } from "./whole-document.ts";

/**
 * What one world went through, and what should not have happened in it. In a twisted one (`twisted.ts`) convergence is not asked for: Yjs
 * does not give it.
 */
export type FuzzReport = { readonly honest: number; readonly mutated: number; readonly refused: number; readonly isTwisted: boolean; readonly failures: readonly string[] };

/** What both do in a world of one seed before its document grows old. */
const steps = 90;

/**
 * One world: people who write in one document with slow lines, offline, in two tabs, after reloads and lost acknowledgements; and beside
 * each of their updates what an attacker would make of it, judged at that very moment. Honest updates must pass and converge; mutated ones
 * must be refused, or be harmless when they pass.
 */
export const fuzzGate = (seed: number): FuzzReport => {
  const world = new World(seed);
  try {
    for (let step = 0; step < steps; step++) world.step();
    world.settle();
    return world;
  } finally {
    world.end();
  }
};

class World implements FuzzReport {
  honest = 0;
  mutated = 0;
  refused = 0;
  isTwisted = false;
  readonly failures: string[] = [];

  private readonly chance: Chance;
  private readonly kind: DocumentKind;
  private readonly root: string;
  private readonly judged: JudgedDocument;
  private readonly log: Uint8Array[] = [];
  private readonly writers: Writer[];
  private pages = 0;
  /** What the server has had, now and then. */
  private readonly states: Uint8Array[] = [Uint8Array.of(0)];
  private previous: Uint8Array = Uint8Array.of(0, 0);

  constructor(private readonly seed: number) {
    this.chance = new Chance(seed);
    this.kind = this.chance.happens(50) ? "annotation" : "response";
    this.root = this.kind === "annotation" ? "body" : "views";
    this.judged = new JudgedDocument(this.kind);
    // Anna has two tabs.
    this.writers = ["anna", "anna", "bo", "cecilia"].map((who, n) => this.writer(who, n % 2 === 0, this.chance.happens(80)));
  }

  private writer(who: string, hasScreen: boolean, collects: boolean, earlier?: Y.Doc): Writer {
    const doc = new Y.Doc({ gc: collects });
    // Yjs draws its ids by a chance of its own, which no seed brings back.
    doc.clientID = 1_000 + ++this.pages;
    if (earlier) Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier));
    const editor = hasScreen ? new HeadlessEditor(doc, this.root, rootSchemas[this.kind][this.root as never], this.chance.happens(50)) : new PlainEditor(doc, this.root);
    return new Writer(who, doc, editor);
  }

  step(): void {
    const { chance } = this;
    const writer = chance.oneOf(this.writers);
    if (chance.happens(4)) writer.online = false;
    if (!writer.online && chance.happens(25)) this.reconnect(writer);
    if (chance.happens(3)) return this.reload(writer);
    for (let burst = chance.below(4); burst >= 0; burst--) writer.edit(chance);
    if (!writer.online) return;
    // Lines are slow both ways.
    if (chance.happens(60)) this.deliver(writer, chance.below(writer.sent.length + 1));
    for (const other of this.writers) if (chance.happens(50)) other.hear(chance.below(other.heard.length + 1));
  }

  /** Until nobody has anything to add: editors answer what they hear with repairs of their own. */
  settle(): void {
    for (const writer of this.writers) if (!writer.online) this.reconnect(writer);
    for (let round = 0; this.writers.some(({ sent, heard }) => sent.length + heard.length > 0); round++) {
      if (round > 50) return this.fail("they never come to rest");
      for (const writer of this.writers) {
        this.deliver(writer, writer.sent.length);
        writer.hear(writer.heard.length);
      }
    }
    for (const flaw of flawsOf(this.judged.doc, this.kind)) this.fail(flaw);
    if (this.isTwisted) return;
    const replayed = new Y.Doc();
    for (const update of this.log) Y.applyUpdate(replayed, update);
    const expected = this.textOf(this.judged.doc);
    for (const doc of [replayed, ...this.writers.map(({ doc }) => doc)]) if (this.textOf(doc) !== expected) this.fail("they do not converge");
  }

  end(): void {
    for (const { editor, doc } of this.writers) {
      editor.destroy();
      doc.destroy();
    }
  }

  private textOf(doc: Y.Doc): string {
    return JSON.stringify(documentRoots[this.kind].map((root) => richTextOf(doc.getXmlFragment(root))), pairsParted);
  }

  private deliver(writer: Writer, count: number): void {
    for (const update of writer.sent.splice(0, count)) this.take(update, writer);
  }

  /** The server's answer to an honest update: it passes, is logged in the server's encoding, and goes to the others. */
  private take(update: Uint8Array, writer: Writer): void {
    this.isTwisted ||= isTwisted(update, writer.doc);
    this.attack(update, writer);
    this.honest += 1;
    this.previous = update;
    try {
      const { bytes, tidied } = this.judged.take(update, writer.who);
      if (!bytes) return;
      this.log.push(bytes);
      if (this.log.length % 8 === 0) this.states.push(Y.encodeStateVector(this.judged.doc));
      for (const other of this.writers) if (other.online && (other !== writer || tidied)) other.heard.push(bytes);
    } catch (error) {
      this.fail(`an honest update was refused: ${String(error)}`);
    }
  }

  /** Comes back, now and then with what the server has already: its acknowledgement was lost. */
  private reconnect(writer: Writer): void {
    const { chance, judged } = this;
    writer.online = true;
    writer.sent.length = 0;
    writer.heard.length = 0;
    const known = chance.happens(30) ? chance.oneOf(this.states) : Y.encodeStateVector(judged.doc);
    this.take(Y.encodeStateAsUpdate(writer.doc, known), writer);
    writer.heard.push(Y.encodeStateAsUpdate(judged.doc, Y.encodeStateVector(writer.doc)));
  }

  /** The same words in a new page, which writes under a new id. */
  private reload(writer: Writer): void {
    const again = this.writer(writer.who, writer.editor instanceof HeadlessEditor, true, writer.doc);
    writer.editor.destroy();
    writer.doc.destroy();
    again.online = false;
    this.writers[this.writers.indexOf(writer)] = again;
  }

  private attack(update: Uint8Array, writer: Writer): void {
    const { chance, judged } = this;
    const attacker = chance.oneOf([writer.who, writer.who, "bo", "dan"]);
    const clients = [...judged.doc.store.clients.keys(), writer.doc.clientID, 4711];
    const bytes = mutate(chance, update, this.previous, clients);
    this.mutated += 1;
    const verdict = judged.judge(bytes, attacker);
    if (verdict.kind !== "passed") {
      this.refused += 1;
      return;
    }
    for (const lie of this.liesIn(bytes)) this.fail(`${lie}: ${Buffer.from(bytes).toString("hex")} by ${attacker}`);
    for (const harm of this.harmOf(verdict.update, verdict.newClients, attacker)) this.fail(`${harm}: ${Buffer.from(bytes).toString("hex")} by ${attacker}`);
  }

  /** Letters that it gives to what the document has under another one: acknowledged, they would be lost. */
  private liesIn(bytes: Uint8Array): string[] {
    const lies: string[] = [];
    const known = lettersOf(this.judged.doc);
    for (const item of Y.decodeUpdate(bytes).structs) {
      if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) continue;
      for (let i = 0; i < item.length; i++) {
        const letter = known.get(`${item.id.client}:${item.id.clock + i}`);
        const said = item.content.str.charAt(i);
        if (letter !== undefined && letter !== said && !(isPartOfPair(letter) && isPartOfPair(said))) lies.push(`${item.id.client}:${item.id.clock + i} is known as another letter`);
      }
    }
    return lies;
  }

  /** Applies what has passed to a copy, and compares. */
  private harmOf(update: Uint8Array, newClients: readonly number[], attacker: string): string[] {
    const { judged, kind } = this;
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(judged.doc));
    for (const root of documentRoots[kind]) copy.getXmlFragment(root);
    const before = lettersOf(copy);
    const clocks = Y.decodeStateVector(Y.encodeStateVector(copy));
    const captured: Uint8Array[] = [];
    copy.on("update", (bytes: Uint8Array) => captured.push(bytes));
    Y.applyUpdate(copy, update);

    const isTheirs = (client: number): boolean => newClients.includes(client) || judged.server.identities.ownerOf(client) === attacker;
    const harms = flawsOf(copy, kind);
    for (const client of copy.store.clients.keys()) {
      if (Y.getState(copy.store, client) !== (clocks.get(client) ?? 0) && !isTheirs(client)) harms.push(`something is under ${client}`);
    }
    const after = lettersOf(copy);
    for (const [id, letter] of before) {
      // Half of a surrogate pair, when the other half goes, is shown by Yjs as U+FFFD.
      const now = after.get(id) ?? letter;
      if (now !== letter && now !== "\ufffd") harms.push(`${id} became another letter`);
    }
    for (const id of after.keys()) if (!before.has(id) && !isTheirs(Number(id.split(":")[0]))) harms.push(`${id} appeared`);
    const hasDeletes = Y.decodeUpdate(update).ds.clients.size > 0;
    if (!hasDeletes) for (const id of before.keys()) if (!after.has(id)) harms.push(`${id} was deleted without saying so`);

    // What the log keeps is enough to make the same document again.
    const replayed = new Y.Doc();
    for (const bytes of [Y.encodeStateAsUpdate(judged.doc), ...captured]) Y.applyUpdate(replayed, bytes);
    if (!this.isTwisted && !isTwisted(update, copy) && this.textOf(replayed) !== this.textOf(copy)) harms.push("the log would not make it again");
    return harms;
  }

  private fail(what: string): void {
    this.failures.push(`seed ${this.seed}: ${what}`);
  }
}

/** Whether a surrogate pair is parted is a thing that Yjs does not bring together again: here it is everywhere. */
const pairsParted = (_key: string, value: unknown): unknown => (typeof value === "string" ? value.replace(/[\ud800-\udfff]/g, "\ufffd") : value);

/** Half of a surrogate pair, or what Yjs makes of one when the pair is parted. */
const isPartOfPair = (letter: string): boolean => /^[\ud800-\udfff\ufffd]$/.test(letter);

/** Somebody's page: a document, an editor on it, and what is on the line in each direction. */
class Writer {
  readonly sent: Uint8Array[] = [];
  readonly heard: Uint8Array[] = [];
  online = true;

  constructor(
    readonly who: string,
    readonly doc: Y.Doc,
    readonly editor: HeadlessEditor | PlainEditor,
  ) {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "server" && this.online) this.sent.push(update);
    });
  }

  edit(chance: Chance): void {
    if (this.editor instanceof HeadlessEditor) editHonestly(chance, this.editor);
    else this.editor.edit(chance);
  }

  /** The next frames of the server's, which may hold the news of a whole group. */
  hear(count: number): void {
    const news = this.heard.splice(0, count);
    if (news.length === 0) return;
    try {
      Y.applyUpdate(this.doc, Y.mergeUpdates(news), "server");
    } catch (error) {
      // As in y-protocols: what an editor's listener throws does not break the connection.
      if (!(error instanceof RangeError)) throw error;
    }
  }
}
