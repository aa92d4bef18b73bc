import { v7 as uuid } from "uuid";
import { vi } from "vitest";
import * as Y from "yjs";
import { annotationDocument } from "../../../collab/schema/document-name.ts";
import { richTextOf } from "../../../collab/schema/from-yjs.ts";
import { PlainEditor } from "../../../collab/testing/plain-editor.ts";
import { Chance } from "../../../collab/testing/random.ts";
import { TestClient } from "../../../collab/testing/test-client.ts";
import type { Result } from "../../../domain/result.ts";
import type { CommandInput, CommandName } from "../../../server/commands/registry.ts";
import { documentAccess } from "../../../server/live/document-access.ts";
import type { CastName, World } from "../../support/world.ts";
import { Walls } from "./walls.ts";

type Page = { readonly who: CastName; readonly annotationId: string; readonly doc: Y.Doc; readonly editor: PlainEditor; client: TestClient | null };
type Once = { readonly type: "annotation.create" | "annotation.reply"; readonly id: string; ok: boolean };

const writers = ["author", "colleague", "neighbour", "foreigner"] as const satisfies readonly CastName[];
const audiences = ["own", "unit", "body", "all"] as const;

/** Refusals that an honest page may meet here: the text was closed, or somebody's right to it went. */
const understood: ReadonlySet<string> = new Set([
  "document.closed",
  "not-found",
  "policy.not-member",
  "policy.not-author",
  "annotation.not-open",
  "annotation.withdrawn",
  "consultation.not-open",
]);

/** One run: pages that come and go, commands that meet them, and what the outcome says about the laws. */
export class CommandedWorld {
  readonly counts = { edits: 0, commands: 0, acts: 0, refusedCommands: 0 };

  private readonly chance: Chance;
  private readonly pages: Page[] = [];
  private readonly annotations: string[] = [];
  private readonly once: Once[] = [];
  private readonly problems: string[] = [];
  private readonly walls: Walls;
  private inFlight: Promise<unknown>[] = [];
  private isMember = true;

  constructor(
    private readonly world: World,
    private readonly seed: number,
  ) {
    this.chance = new Chance(seed);
    this.walls = new Walls(world.services.database, () => this.calm());
  }

  async step(): Promise<void> {
    const { chance } = this;
    for (const page of this.pages) if (chance.happens(60)) this.edit(page);
    if (this.annotations.length < 2 || chance.happens(8)) await this.create();
    if (chance.happens(35)) await this.openPage();
    if (chance.happens(25)) this.disturb();
    if (chance.happens(35)) await this.command();
    if (chance.happens(12)) await this.formalAct();
    if (chance.happens(3)) await this.changeMembership();
    if (chance.happens(2)) await this.changeSharing();
    // At times everything comes at once, at times it is given a moment.
    if (chance.happens(40)) await new Promise((resolve) => setTimeout(resolve, chance.below(6)));
  }

  /** Everybody who still may comes back, and everything is said. */
  async settle(): Promise<void> {
    await Promise.all(this.inFlight);
    if (!this.isMember) await this.changeMembership();
    await this.act("sender", "consultation.share", { consultationId: this.world.ids.consultation, sharing: true });
    for (const page of this.pages) {
      this.leave(page);
      await this.connect(page);
    }
    await vi.waitFor(() => {
      for (const { client } of this.pages) if (client && !client.refusal && !client.closedWith && client.acks.length === 0) throw new Error("somebody waits");
    }, { timeout: 10_000 });
    for (let round = 0; round < 3; round++) await this.calm();
  }

  private async calm(): Promise<void> {
    for (const id of this.annotations) await this.world.services.rooms.read(annotationDocument(id), () => null);
  }

  /** The laws that do not hold. */
  async broken(): Promise<string[]> {
    const found = [...this.problems];
    found.push(...(await this.walls.crossed()), ...(await this.notOnce()), ...(await this.diverged()));
    return found.map((problem) => `seed ${this.seed}: ${problem}`);
  }

  end(): void {
    for (const page of this.pages) {
      this.leave(page);
      page.editor.destroy();
      page.doc.destroy();
    }
  }

  private edit(page: Page): void {
    if (this.isOver(page)) return;
    page.editor.edit(this.chance);
    this.counts.edits += 1;
  }

  private isOver(page: Page): boolean {
    const refusal = page.client?.refusal;
    if (refusal && !understood.has(refusal.code)) this.problems.push(`${page.who} was refused with ${refusal.code} ${JSON.stringify(refusal.params)}`);
    return refusal !== null && refusal !== undefined;
  }

  private async create(): Promise<void> {
    const { chance, world } = this;
    const [id, who] = [uuid(), chance.oneOf(writers)];
    const isForeign = who === "foreigner";
    const input = {
      id,
      consultationId: world.ids.consultation,
      kind: "change",
      audience: isForeign ? chance.oneOf(["own", "body", "all"]) : chance.oneOf(audiences),
      cowriting: isForeign ? chance.oneOf(["author", "body"]) : chance.oneOf(["author", "unit", "body"]),
      target: { type: "block", blockId: chance.oneOf(world.paragraphs) },
      text: `Synpunkt ${id}`,
      submit: chance.happens(60),
    } satisfies CommandInput<"annotation.create">;
    const outcome = await this.twice(who, "annotation.create", input);
    this.once.push({ type: "annotation.create", id, ok: outcome.ok });
    if (outcome.ok) this.annotations.push(id);
  }

  private async openPage(): Promise<void> {
    if (this.annotations.length === 0) return;
    const { chance } = this;
    const closed = this.pages.filter(({ client }) => client === null || client.closedWith);
    const again = closed.length > 0 && (this.pages.length > 12 || chance.happens(50)) ? chance.oneOf(closed) : null;
    if (again && !again.client?.refusal) {
      this.leave(again);
      return this.connect(again);
    }
    if (this.pages.length > 12) return;
    const doc = new Y.Doc();
    const page: Page = { who: chance.oneOf(writers), annotationId: chance.oneOf(this.annotations.slice(-8)), doc, editor: new PlainEditor(doc, "body"), client: null };
    await this.connect(page);
    if (page.client) this.pages.push(page);
  }

  /** As the upgrade does it: who, may they, and then a seat without waiting in between. */
  private async connect(page: Page): Promise<void> {
    const { world } = this;
    const actor = await world.actor(page.who);
    const access = actor && (await documentAccess(world.services.database, actor, annotationDocument(page.annotationId)));
    if (!actor || !access?.ok) return;
    const { name, mode, readReason } = access.value;
    const person = { personId: actor.personId, name: actor.name, color: "#336699" };
    page.client = new TestClient(world.services.rooms, name, page.who, { person, mode, ...(readReason ? { readReason } : {}) }, page.doc);
    if (mode === "read") this.leave(page);
  }

  private leave(page: Page): void {
    page.client?.leave();
    page.client?.awareness.destroy();
    page.client = null;
  }

  private disturb(): void {
    const open = this.pages.filter(({ client }) => client && !client.closedWith);
    if (open.length > 0) this.leave(this.chance.oneOf(open));
  }

  /** What people do beside the writing. Refusals are answers too. */
  private async command(): Promise<void> {
    const { chance } = this;
    const annotationId = chance.oneOf(this.annotations);
    const who = chance.oneOf(writers);
    const work = chance.oneOf<() => Promise<unknown>>([
      () => this.reply(who, annotationId),
      () => this.reply(who, annotationId),
      () => this.twice(who, "annotation.submit", { annotationId }),
      () => this.twice(who, "annotation.release", { annotationId, audience: chance.oneOf(audiences) }),
      () => this.twice(who, "annotation.update", { annotationId, tags: [`t${chance.below(9)}`] }),
    ])();
    this.inFlight.push(work);
    if (chance.happens(50)) await work;
  }

  private async reply(who: CastName, annotationId: string): Promise<void> {
    const id = uuid();
    const outcome = await this.twice(who, "annotation.reply", { id, annotationId, text: `Svar ${id}` });
    this.once.push({ type: "annotation.reply", id, ok: outcome.ok });
  }

  /** Sends a command, and now and then again at once or later, as an outbox does when no answer came. */
  private async twice<Name extends CommandName>(who: CastName, name: Name, input: CommandInput<Name>): Promise<Result<unknown>> {
    const { services } = this.world;
    const actor = await this.world.actor(who);
    const commandId = uuid();
    const send = (): Promise<Result<unknown>> => services.execute(actor, name, input, { commandId });
    const outcomes = this.chance.happens(40) ? await Promise.all([send(), send()]) : [await send()];
    if (this.chance.happens(20)) outcomes.push(await send());
    this.counts.commands += 1;
    if (!outcomes[0]?.ok) this.counts.refusedCommands += 1;
    if (outcomes.some(({ ok }) => ok !== outcomes[0]?.ok)) this.problems.push(`${name} was answered ${JSON.stringify(outcomes)}`);
    return outcomes[0] ?? { ok: false, refusal: { code: "conflict" } };
  }

  private async act<Name extends CommandName>(who: CastName, name: Name, input: CommandInput<Name>): Promise<boolean> {
    const outcome = await this.world.services.execute(await this.world.actor(who), name, input);
    if (outcome.ok) this.counts.acts += 1;
    return outcome.ok;
  }

  /** A wall: while everybody goes on typing, and with what is on its way. */
  private async formalAct(): Promise<void> {
    const { chance, walls } = this;
    const annotationId = chance.oneOf(this.annotations);
    const name = annotationDocument(annotationId);
    const who = chance.oneOf(["reviewer", "foreigner"] as const);
    const act = chance.below(10);
    if (await walls.stands(name)) {
      if (act < 6) await walls.lower(name, () => this.act(who, "annotation.reopen", { annotationId }));
      return;
    }
    if (act < 7) await walls.raise(name, () => this.act(who, "annotation.settle", { annotationId, outcome: "noted", reason: "Noterat." }));
    else if (act < 9) await walls.raise(name, () => this.act(chance.oneOf(writers), "annotation.withdraw", { annotationId }));
  }

  /** The colleague leaves the body, or comes back. Nothing of theirs is stored in between. */
  private async changeMembership(): Promise<void> {
    const { ids } = this.world;
    const colleague = (await this.world.actor("colleague"))?.personId;
    if (!colleague) throw new Error("no colleague");
    const place = { bodyId: ids.ours, unitId: ids.firstUnit, roles: ["annotator" as const] };
    if (this.isMember) await this.walls.shutOut(colleague, () => this.act("bodyAdmin", "member.remove", { personId: colleague, bodyId: ids.ours }));
    else {
      await this.walls.letIn(colleague, () => this.act("bodyAdmin", "member.add", { personId: colleague, email: this.world.email("colleague"), name: "colleague", ...place }));
    }
    this.isMember = !this.isMember;
  }

  private async changeSharing(): Promise<void> {
    await this.act("sender", "consultation.share", { consultationId: this.world.ids.consultation, sharing: this.chance.happens(50) });
  }

  private async notOnce(): Promise<string[]> {
    const { database } = this.world.services;
    const problems: string[] = [];
    for (const { type, id, ok } of this.once) {
      const subject = type === "annotation.create" ? { subjectId: id } : { data: { path: ["replyId"], equals: id } };
      const times = await database.auditEvent.count({ where: { type, ...subject } });
      if (times !== (ok ? 1 : 0)) problems.push(`${type} ${id}, answered ${ok ? "yes" : "no"}, took effect ${times} times`);
    }
    return problems;
  }

  /** What an open page, the room and the log say about each text. */
  private async diverged(): Promise<string[]> {
    const problems: string[] = [];
    for (const id of this.annotations) {
      const name = annotationDocument(id);
      const stored = await this.world.services.database.documentUpdate.findMany({ where: { document: name }, orderBy: { seq: "asc" } });
      const log = new Y.Doc();
      for (const { bytes } of stored) if (bytes.length > 0) Y.applyUpdate(log, bytes);
      const expected = JSON.stringify(richTextOf(log.getXmlFragment("body")));
      for (const page of this.pages) {
        if (page.annotationId !== id || !page.client || page.client.closedWith || this.isOver(page)) continue;
        if (JSON.stringify(richTextOf(page.doc.getXmlFragment("body"))) !== expected) problems.push(`${page.who}'s page of ${id} differs from the log`);
      }
      log.destroy();
    }
    return problems;
  }
}
