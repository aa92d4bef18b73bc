import * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Verdict } from "../gate/gate.ts";
import type { GateRule } from "../gate/gate-error.ts";
import type { ParsedDocumentName } from "../schema/document-name.ts";
import type { ConnectionState } from "./connection-state.ts";
import type { RoomDocument } from "./document.ts";
import { removesWords } from "./removes-words.ts";
import type { LogEntry, RoomLogger, UpdateLog } from "./ports.ts";
import type { Task } from "./tasks.ts";

export type TurnOptions = {
  readonly name: ParsedDocumentName;
  readonly log: UpdateLog;
  readonly logger: RoomLogger;
  readonly document: RoomDocument;
  /** The document as the log has it now. */
  readonly reload: () => Promise<RoomDocument | null>;
};

type WriteTask = {
  readonly connection: ConnectionState;
  readonly bytes: Uint8Array;
  /** Sent before the client's answer to step 1, which will bring it again with what it leans on. */
  readonly mayBeEarly: boolean;
};

/** The rules about size. */
const tooLarge: ReadonlySet<GateRule> = new Set(["R1", "R2", "R13"]);

/** How often a turn starts again because another node wrote first, before it gives the room up. */
const mostAttempts = 8;

/**
 * One turn of a room: judge, apply and append what has arrived, as one group. What is appended either all counts or none does; when
 * another node was first, or an update made Yjs fail, the turn begins again on the document as the log has it.
 */
export class Turn {
  document: RoomDocument;
  readonly refusals = new Map<ConnectionState, Refusal>();
  /** The connections of the writes that this turn has handled, one for each, to acknowledge. */
  handled: ConnectionState[] = [];
  /** The news of this turn for everybody, except the one who wrote it all. */
  broadcast: { readonly update: Uint8Array; readonly except: ConnectionState | null } | null = null;
  committed = false;

  private readonly writes: WriteTask[] = [];
  private entries: LogEntry[] = [];
  private authors = new Set<ConnectionState | null>();
  private missed: Uint8Array[] = [];

  constructor(private readonly options: TurnOptions) {
    this.document = options.document;
  }

  async run(tasks: readonly Task[]): Promise<void> {
    for (const task of tasks) this.plan(task);
    if (tasks.some((task) => task.type === "noticed" && task.seq > this.document.seq)) await this.catchUp();
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      if ((await this.attempt()) === "done") return this.prepareBroadcast();
    }
    throw new Error(`gave up after ${mostAttempts} attempts to append`);
  }

  /** The room ended while the turn was being stored: what was stored counts, and nobody is left to tell. */
  abandon(): void {
    this.document.destroy();
  }

  private plan(task: Task): void {
    if (task.type !== "message") return;
    const { connection, message } = task;
    if (message.type !== "step2" && message.type !== "update") return;
    if (message.type === "step2") connection.answered = true;
    this.writes.push({ connection, bytes: message.bytes, mayBeEarly: !connection.answered });
  }

  private async attempt(): Promise<"done" | "again"> {
    this.entries = [];
    this.handled = [];
    this.authors = new Set();
    for (const write of [...this.writes]) if ((await this.write(write)) === "again") return "again";
    return this.append();
  }

  private async append(): Promise<"done" | "again"> {
    if (this.entries.length === 0) return "done";
    const outcome = await this.options.log.append(this.options.name.name, this.document.seq, this.entries);
    switch (outcome.kind) {
      case "appended":
        this.document.seq = outcome.seq;
        this.committed = true;
        return "done";
      case "behind":
        await this.startOver();
        return "again";
      case "closed":
        return this.closed();
    }
  }

  /** Nothing of the turn went in: whoever wrote is told, and the memory is as the log again. */
  private async closed(): Promise<"again"> {
    for (const connection of this.authors) if (connection) this.refuse(connection, { code: "document.closed" });
    await this.startOver();
    return "again";
  }

  private async write(write: WriteTask): Promise<"applied" | "again"> {
    const { connection, bytes, mayBeEarly } = write;
    if (connection.refused || this.refusals.has(connection)) return "applied";
    const { person } = connection.request;
    const verdict = this.document.judge(bytes, person.personId);
    if (verdict.kind === "early") {
      return mayBeEarly ? this.handle(connection) : this.catchUpOrRefuse(connection, verdict.rule);
    }
    if (verdict.kind === "refused") return this.refuseByRule(connection, verdict.rule);
    if (connection.mode === "read") return this.writeOfReader(connection, verdict);
    for (const clientId of verdict.newClients) {
      if (!(await this.claim(clientId, person.personId))) return this.catchUpOrRefuse(connection, "R4");
    }
    return this.apply(write, () => {
      const applied = this.document.apply(verdict.update);
      if (applied.bytes) this.entries.push({ personId: person.personId, bytes: applied.bytes });
      if (applied.bytes) this.authors.add(connection);
      if (applied.tidied) this.authors.add(null);
      this.handle(connection);
    });
  }

  /** Readers' editors tidy up by themselves, which is passed over; text of theirs is never taken silently, nor words that a writer of a moment ago took away. */
  private writeOfReader(connection: ConnectionState, { adds, update }: Extract<Verdict, { kind: "passed" }>): "applied" {
    if (!adds && !(connection.wasWriter && removesWords(this.document.doc, update))) return this.handle(connection);
    const reason = connection.request.readReason ?? (this.document.closed ? "document.closed" : "document.refused");
    return this.refuse(connection, { code: reason });
  }

  /** Yjs does not undo what it did before it failed, so a failure costs the memory, and the write its place. */
  private async apply(write: WriteTask, change: () => void): Promise<"applied" | "again"> {
    try {
      change();
      return "applied";
    } catch (error) {
      this.options.logger.error({ err: error, document: this.options.name.name }, "an update could not be applied");
      this.writes.splice(this.writes.indexOf(write), 1);
      this.refuseByRule(write.connection, "R14");
      await this.startOver();
      return "again";
    }
  }

  private async claim(clientId: number, personId: PersonId): Promise<boolean> {
    const { identities } = this.document;
    if (identities.isClaimed(clientId)) return identities.ownerOf(clientId) === personId;
    if (!(await this.options.log.claimClient(this.options.name.name, clientId, personId))) return false;
    identities.claim({ clientId, personId });
    return true;
  }

  /** What looks wrong may be another node's news, which the client has seen and this node has not. */
  private async catchUpOrRefuse(connection: ConnectionState, rule: GateRule): Promise<"applied" | "again"> {
    const { seq } = await this.options.log.since(this.options.name.name, this.document.seq);
    if (seq === this.document.seq) return this.refuseByRule(connection, rule);
    await this.startOver();
    return "again";
  }

  /** Another node's news, onto a memory that holds nothing unsaved. */
  private async catchUp(): Promise<void> {
    const news = await this.options.log.since(this.options.name.name, this.document.seq);
    for (const update of news.updates) if (this.document.apply(update).bytes) this.missed.push(update);
    this.document.seq = news.seq;
    this.document.closed = news.state === "closed";
  }

  /** The document as the log has it; what others wrote meanwhile goes out with this turn's news. */
  private async startOver(): Promise<void> {
    const before = this.document;
    const fresh = await this.options.reload();
    if (!fresh) throw new Error("the document is gone");
    const news = await this.options.log.since(this.options.name.name, before.seq);
    fresh.identities.keepLeases(before.identities);
    this.missed.push(...news.updates);
    this.document = fresh;
    before.destroy();
  }

  private prepareBroadcast(): void {
    const updates = [...this.missed, ...this.entries.map(({ bytes }) => bytes)];
    if (updates.length === 0) return;
    const [author] = this.authors;
    const alone = this.authors.size === 1 && this.missed.length === 0;
    this.broadcast = { update: updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates), except: alone && author ? author : null };
  }

  private handle(connection: ConnectionState): "applied" {
    this.handled.push(connection);
    return "applied";
  }

  private refuseByRule(connection: ConnectionState, rule: GateRule): "applied" {
    const { person } = connection.request;
    this.options.logger.warn({ document: this.options.name.name, person: person.personId, rule }, "an update was refused");
    const code = tooLarge.has(rule) ? "input.too-large" : "document.refused";
    return this.refuse(connection, { code, params: { rule } });
  }

  private refuse(connection: ConnectionState, refusal: Refusal): "applied" {
    this.refusals.set(connection, refusal);
    return "applied";
  }
}
