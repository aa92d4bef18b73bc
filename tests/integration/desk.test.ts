/** The consolidator's desk through the real services: contradictions, changed sources, and what stands against approving. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeText } from "../../collab/annotation/annotation-text.ts";
import { ok, type Refusal } from "../../domain/result.ts";
import { createEditDocument } from "../../server/live/edit-document.ts";
import { newestRights } from "../../server/live/rights.ts";
import { createPostgresUpdateLog } from "../../server/live/postgres-update-log.ts";
import type { CommandInput, CommandName } from "../../server/commands/registry.ts";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, type CastName, type World } from "../support/world.ts";

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
});

afterAll(async () => {
  await world.stop();
  await database.drop();
});

const view = async (as: CastName = "consolidator"): Promise<ResponseView> => {
  const answer = await world.services.ask(await world.actor(as), "response", { responseId: world.ids.response });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

const refusalOf = async <Name extends CommandName>(as: CastName, name: Name, input: CommandInput<Name>): Promise<Refusal["code"] | "ok"> => {
  const result = await world.services.execute(await world.actor(as), name, input);
  return result.ok ? "ok" : result.refusal.code;
};

const addPoint = async (...annotationIds: string[]) => {
  await world.act("consolidator", "response.add-point", { responseId: world.ids.response, pointId: uuid(), annotationIds });
};

const fateOf = (response: ResponseView, id: string) => response.annotations.find(({ annotation }) => annotation.id === id)?.fate;
const pairOf = (response: ResponseView, ...ids: string[]) =>
  response.contradictions.find(({ first, second }) => ids.includes(first) && ids.includes(second));
const driftOf = (response: ResponseView, id: string) => response.drift.find(({ annotationId }) => annotationId === id);

describe("a contradiction", () => {
  const settle = (annotationIds: [string, string], choice: "first" | "second" | "both", reason = "Behovet väger tyngst.") => ({
    id: uuid(),
    responseId: world.ids.response,
    annotationIds,
    choice,
    reason,
  });

  it("waits for the reviewer, then for a choice, which sets the other line aside and can be taken back", async () => {
    const { response } = world.ids;
    const strike = await world.annotate({ kind: "strike", paragraph: 1 });
    const keep = await world.accepted({ kind: "support", paragraph: 1 });
    expect(pairOf(await view(), strike, keep)?.state).toBe("waiting");
    expect(await refusalOf("consolidator", "response.settle-contradiction", settle([strike, keep], "first"))).toBe("response.no-contradiction");

    await world.act("reviewer", "annotation.settle", { annotationId: strike, outcome: "accepted" });
    expect((await view()).coverage.contradicted).toBe(1);
    // The first draft does not carry both lines into the response.
    expect(await refusalOf("consolidator", "response.generate", { responseId: response })).toBe("response.nothing-to-generate");

    expect(await refusalOf("consolidator", "response.settle-contradiction", settle([strike, keep], "first", " "))).toBe("response.reason-required");
    const ruling = settle([keep, strike], "second");
    await world.act("consolidator", "response.settle-contradiction", ruling);
    const settled = await view("author");
    const chosen = [strike, keep].sort()[1];
    const other = chosen === strike ? keep : strike;
    expect(pairOf(settled, strike, keep)).toMatchObject({ state: "settled", ruling: { choice: "second", reason: ruling.reason } });
    expect(fateOf(settled, other)).toEqual({ type: "set-aside", reason: ruling.reason });
    expect(fateOf(settled, chosen ?? "")).toEqual({ type: "none" });

    await world.act("consolidator", "response.reopen-contradiction", { responseId: response, rulingId: ruling.id });
    const open = await view();
    expect(pairOf(open, strike, keep)).toMatchObject({ state: "unsettled", ruling: null });
    expect(fateOf(open, other)).toEqual({ type: "none" });
    // Both lines and both acts are kept.
    const rows = await world.services.database.contradictionRuling.findMany({ where: { responseId: response } });
    expect(rows).toHaveLength(1);
    const events = await world.services.database.auditEvent.findMany({ where: { subjectId: response, type: { contains: "contradiction" } } });
    expect(events.map((e) => e.type)).toEqual(["response.settle-contradiction", "response.reopen-contradiction"]);
  });

  it("stands against approving until it is settled", async () => {
    const { response } = world.ids;
    const lines = await Promise.all(["Vart tredje år.", "Varje år."].map((suggestion) => world.accepted({ kind: "change", paragraph: 2, suggestion })));
    await addPoint(...lines);
    for (const { annotation, fate } of (await view()).annotations) {
      if (fate.type !== "none") continue;
      await world.act("consolidator", "response.set-aside", { responseId: response, annotationId: annotation.id, reason: "Utanför." });
    }
    await world.act("consolidator", "response.transition", { responseId: response, to: "review" });
    expect(await refusalOf("approver", "response.transition", { responseId: response, to: "approved" })).toBe("response.contradicted");
    await world.act("consolidator", "response.transition", { responseId: response, to: "writing", reason: "Välj." });
    await world.act("consolidator", "response.settle-contradiction", settle([lines[0] ?? "", lines[1] ?? ""], "both"));
    expect((await view()).coverage).toMatchObject({ left: 0, contradicted: 0 });
    await world.act("consolidator", "response.transition", { responseId: response, to: "review" });
    await world.act("approver", "response.transition", { responseId: response, to: "approved" });
    await world.act("approver", "response.transition", { responseId: response, to: "writing", reason: "Åter." });
  });
});

describe("a source that changes after it was used", () => {
  const rewritten = async (id: string, text: string) => {
    await world.act("reviewer", "annotation.reopen", { annotationId: id });
    const { database: db, pool } = world.services;
    const author = await world.actor("author");
    if (!author) throw new Error("the author cannot act");
    const edit = createEditDocument({ log: createPostgresUpdateLog({ pool, database: db, node: "desk", rights: world.services.rights }), noticed: () => {} });
    await edit(`annotation/${id}`, author.personId, (doc) => ok(writeText(doc, { text })), { write: () => Promise.resolve(), rights: await newestRights(db) });
    await world.act("reviewer", "annotation.settle", { annotationId: id, outcome: "accepted" });
  };

  it("is shown with what it said and says, and kept as it stands until it changes once more", async () => {
    const id = await world.accepted({ text: "Mätningen behöver beskrivas." });
    await addPoint(id);
    expect(driftOf(await view(), id)).toBeUndefined();
    await world.act("reviewer", "annotation.reopen", { annotationId: id });
    expect(driftOf(await view(), id)?.kind).toBe("reopened");
    await world.act("reviewer", "annotation.settle", { annotationId: id, outcome: "declined", reason: "Nej." });
    const declined = driftOf(await view(), id);
    expect(declined?.kind).toBe("not-accepted");

    const source = { responseId: world.ids.response, annotationId: id, usedHash: declined?.usedHash ?? "" };
    await world.act("consolidator", "response.keep-source", source);
    expect(driftOf(await view(), id)).toBeUndefined();
    expect(await refusalOf("consolidator", "response.keep-source", source)).toBe("response.no-drift");
    await world.act("reviewer", "annotation.reopen", { annotationId: id });
    expect(driftOf(await view(), id)?.kind).toBe("reopened");
    await world.act("author", "annotation.withdraw", { annotationId: id });
    const withdrawn = driftOf(await view(), id);
    expect([withdrawn?.kind, withdrawn?.before, withdrawn?.now]).toEqual(["withdrawn", null, null]);
    await world.act("consolidator", "response.take-over-source", source);
    const after = await view();
    expect(after.points.flatMap((p) => p.annotationIds)).not.toContain(id);
    expect(after.points.map((p) => p.text).join()).not.toContain("Mätningen");
  });

  it("can be taken over: the words give way to what it says now, and its neighbours stay", async () => {
    const [id, other] = [await world.accepted({ text: "Siffrorna är gamla." }), await world.accepted({ text: "Kartan saknas." })];
    await addPoint(id, other);
    await rewritten(id, "Siffrorna är från 2021.");
    const drift = driftOf(await view(), id);
    expect([drift?.kind, drift?.before?.text, drift?.now?.text]).toEqual(["edited", "Siffrorna är gamla.", "Siffrorna är från 2021."]);
    await world.act("consolidator", "response.take-over-source", { responseId: world.ids.response, annotationId: id, usedHash: drift?.usedHash ?? "" });
    const after = await view();
    const point = after.points.find((p) => p.annotationIds.includes(other as never));
    expect(point?.text).toContain("Siffrorna är från 2021.");
    expect(point?.text).toContain("Kartan saknas.");
    expect(point?.text).not.toContain("gamla");
    expect(driftOf(after, id)).toBeUndefined();
    const rulings = await world.services.database.sourceRuling.findMany({ where: { annotationId: id } });
    expect(rulings.map((r) => r.choice)).toEqual(["taken"]);
  });
});

describe("an annotation's trail", () => {
  const trailAs = async (as: CastName, annotationId: string) => {
    const answer = await world.services.ask(await world.actor(as), "annotation", { annotationId });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.trail;
  };

  it("tells the body's people where it is used and with what it was merged, and others nothing", async () => {
    const [id, other] = [await world.accepted({ audience: "all", text: "Ange ansvaret." }), await world.accepted({ text: "Ange tiden." })];
    expect((await trailAs("author", id))?.isLeft).toBe(true);
    await addPoint(id, other);
    const trail = await trailAs("author", id);
    expect(trail?.usedIn[0]?.text).toContain("Ange ansvaret.");
    expect(trail?.mergedWith).toEqual([{ id: other, authorName: "author", text: "Ange tiden." }]);
    expect(await trailAs("foreigner", id)).toBeNull();
    expect(await trailAs("sender", id)).toBeNull();
  });

  it("tells why it was set aside", async () => {
    const id = await world.accepted();
    await world.act("consolidator", "response.set-aside", { responseId: world.ids.response, annotationId: id, reason: "Tas upp på annat sätt." });
    expect(await trailAs("neighbour", id)).toMatchObject({ usedIn: [], setAside: "Tas upp på annat sätt.", isLeft: false });
  });
});
