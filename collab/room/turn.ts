import * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import { ok, refuse, type Refusal } from "../../domain/result.ts";
import type { GateRule } from "../gate/gate-error.ts";
import type { ParsedDocumentName } from "../schema/document-name.ts";
import type { ConnectionState } from "./connection-state.ts";
import type { RoomDocument } from "./document.ts";
import type { LogEntry, RoomLogger, UpdateLog } from "./ports.ts";
import { serverClientFor } from "./server-client.ts";
import type { EditTask, Task } from "./tasks.ts";

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
type Step = { readonly type: "write"; readonly write: WriteTask } | { readonly type: "edit"; readonly edit: EditTask };

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

  private readonly steps: Step[] = [];
  private entries: LogEntry[] = [];
  private authors = new Set<ConnectionState | null>();
  private missed: Uint8Array[] = [];
  private settled: (() => void)[] = [];

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

  settleEdits(): void {
    for (const settle of this.settled) settle();
  }

  /** The room ended while the turn was being stored: what was stored counts, and nobody is left to tell. */
  abandon(): void {
    this.settleEdits();
    this.document.destroy();
  }

  private plan(task: Task): void {
    if (task.type === "edit") this.steps.push({ type: "edit", edit: task });
    if (task.type !== "message") return;
    const { connection, message } = task;
    if (message.type !== "step2" && message.type !== "update") return;
    if (message.type === "step2") connection.answered = true;
    this.steps.push({ type: "write", write: { connection, bytes: message.bytes, mayBeEarly: !connection.answered } });
  }

  private async attempt(): Promise<"done" | "again"> {
    this.entries = [];
    this.settled = [];
    this.handled = [];
    this.authors = new Set();
    for (const step of [...this.steps]) {
      const outcome = step.type === "edit" ? await this.edit(step) : await this.write(step);
      if (outcome === "again") return "again";
    }
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
    for (const step of this.steps) if (step.type === "edit") step.edit.settle(refuse("document.closed"));
    this.steps.splice(0, this.steps.length, ...this.steps.filter((step) => step.type === "write"));
    await this.startOver();
    return "again";
  }

  private async write(step: Extract<Step, { type: "write" }>): Promise<"applied" | "again"> {
    const { connection, bytes, mayBeEarly } = step.write;
    if (connection.refused || this.refusals.has(connection)) return "applied";
    const { person } = connection.request;
    const verdict = this.document.judge(bytes, person.personId);
    if (verdict.kind === "early") {
      return mayBeEarly ? this.handle(connection) : this.catchUpOrRefuse(connection, verdict.rule);
    }
    if (verdict.kind === "refused") return this.refuseByRule(connection, verdict.rule);
    if (connection.mode === "read") return this.writeOfReader(connection, verdict.adds);
    for (const clientId of verdict.newClients) {
      if (!(await this.claim(clientId, person.personId))) return this.catchUpOrRefuse(connection, "R4");
    }
    return this.apply(step, () => {
      const applied = this.document.apply(verdict.update);
      if (applied.bytes) this.entries.push({ personId: person.personId, bytes: applied.bytes });
      if (applied.bytes) this.authors.add(connection);
      if (applied.tidied) this.authors.add(null);
      this.handle(connection);
    });
  }

  /** Readers' editors tidy formatting by themselves, which is passed over; text of theirs is never taken silently. */
  private writeOfReader(connection: ConnectionState, adds: boolean): "applied" {
    if (!adds) return this.handle(connection);
    const reason = connection.request.readReason ?? (this.document.closed ? "document.closed" : "document.refused");
    return this.refuse(connection, { code: reason });
  }

  private async edit(step: Extract<Step, { type: "edit" }>): Promise<"applied" | "again"> {
    const { personId, change, settle, fail } = step.edit;
    const { clientId } = serverClientFor(this.document.identities.claimed(), personId);
    if (!(await this.claim(clientId, personId))) throw new Error("a fresh client id is somebody's");
    return this.apply(
      step,
      () => {
        const { value, applied } = this.document.edit(clientId, change);
        if (applied.bytes) this.entries.push({ personId, bytes: applied.bytes });
        if (applied.bytes) this.authors.add(null);
        this.settled.push(() => settle(ok(value)));
      },
      fail,
    );
  }

  /** Yjs does not undo what it did before it failed, so a failure costs the memory, and the step its place. */
  private async apply(step: Step, change: () => void, fail?: (error: unknown) => void): Promise<"applied" | "again"> {
    try {
      change();
      return "applied";
    } catch (error) {
      this.options.logger.error({ err: error, document: this.options.name.name }, "an update could not be applied");
      this.steps.splice(this.steps.indexOf(step), 1);
      if (step.type === "write") this.refuseByRule(step.write.connection, "R14");
      else fail?.(error);
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
