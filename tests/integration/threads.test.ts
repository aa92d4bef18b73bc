/** What a thread is beside its words: who agrees, who sees to it, and a verdict that waits for whoever raised it. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
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

const seen = async (as: CastName, annotationId: string): Promise<AnnotationView> => {
  const result = await world.services.ask(await world.actor(as), "annotation", { annotationId });
  if (!result.ok) throw new Error(`${as}: ${result.refusal.code}`);
  return result.value.annotation;
};

const refusalOf = async (as: CastName, name: string, input: object): Promise<string> => {
  const result = await world.services.executeUntrusted(await world.actor(as), name, input);
  return result.ok ? "ok" : result.refusal.code;
};

const settleBy = (settling: "reviewers" | "members" | "author") => world.act("bodyAdmin", "body.set-settling", { bodyId: world.ids.ours, settling });

it("tells who agrees by name inside a body, and by number across bodies while they share", async () => {
  const annotationId = await world.annotate({ audience: "all" });
  for (const as of ["colleague", "reviewer", "foreigner"] as const) await world.act(as, "annotation.react", { annotationId, agrees: true });
  await world.act("reviewer", "annotation.react", { annotationId, agrees: false });

  expect((await seen("author", annotationId)).agreements).toEqual([
    { bodyId: world.ids.ours, bodyName: "Egna nämnden", count: 1, names: ["colleague"] },
    { bodyId: world.ids.theirs, bodyName: "Andra nämnden", count: 1, names: [] },
  ]);
  expect(await seen("colleague", annotationId)).toMatchObject({ iAgree: true });
  expect((await seen("reviewer", annotationId)).iAgree).toBeUndefined();
  expect((await seen("foreigner", annotationId)).agreements).toEqual([
    { bodyId: world.ids.theirs, bodyName: "Andra nämnden", count: 1, names: ["foreigner"] },
    { bodyId: world.ids.ours, bodyName: "Egna nämnden", count: 1, names: [] },
  ]);
  expect((await seen("sender", annotationId)).agreements?.flatMap((a) => a.names)).toEqual([]);
});

it("reaches everybody as a change, without making the thread unread", async () => {
  const annotationId = await world.annotate();
  await world.quiet();
  const before = await seen("author", annotationId);
  await world.act("colleague", "annotation.react", { annotationId, agrees: true });
  const after = await seen("author", annotationId);
  expect(after.seq).toBe(before.seq);
  const changes = await world.services.ask(await world.actor("author"), "changes", { consultationId: world.ids.consultation, since: before.seq });
  expect(changes.ok && changes.value.upserts.find((a) => a.id === annotationId)?.agreements?.[0]?.count).toBe(1);
});

it("gives a thread to somebody who may see it, and tells the body alone", async () => {
  const annotationId = await world.annotate({ audience: "all" });
  const personId = async (as: CastName) => (await world.actor(as))?.personId ?? "";
  expect(await refusalOf("reviewer", "annotation.assign", { annotationId, personId: await personId("foreigner") })).toBe("assignment.cannot-see");
  await world.act("reviewer", "annotation.assign", { annotationId, personId: await personId("colleague"), dueDay: "2030-10-02" });
  expect((await seen("author", annotationId)).assignment).toEqual({
    personId: await personId("colleague"),
    name: "colleague",
    dueDay: "2030-10-02",
    byName: "reviewer",
  });
  expect((await seen("foreigner", annotationId)).assignment).toBeUndefined();
  expect((await seen("sender", annotationId)).assignment).toBeUndefined();
  await world.act("colleague", "annotation.assign", { annotationId, personId: null });
  expect((await seen("author", annotationId)).assignment).toBeUndefined();

  const unitNote = await world.annotate({ audience: "unit" });
  const people = await world.services.ask(await world.actor("author"), "assignees", { annotationId: unitNote });
  expect(people.ok && people.value.map((p) => p.name)).toEqual(["author", "colleague"]);
});

it("keeps what one follows to oneself, and only while one may see it", async () => {
  const annotationId = await world.annotate({ audience: "all" });
  await world.act("foreigner", "annotation.follow", { annotationId, level: "mute" });
  const mine = async (as: CastName) => {
    const result = await world.services.ask(await world.actor(as), "my-threads", { consultationId: world.ids.consultation });
    return result.ok ? result.value.follows : null;
  };
  expect(await mine("foreigner")).toEqual({ [annotationId]: "mute" });
  expect(await mine("author")).toEqual({});
  const share = (sharing: boolean) => world.act("sender", "consultation.share", { consultationId: world.ids.consultation, sharing });
  await share(false);
  expect(await mine("foreigner")).toEqual({});
  await share(true);
});

it("lets anyone in a body settle where it has chosen so", async () => {
  const annotationId = await world.annotate();
  expect(await refusalOf("colleague", "annotation.settle", { annotationId, outcome: "noted" })).toBe("policy.not-reviewer");
  await settleBy("members");
  expect(await refusalOf("colleague", "annotation.settle", { annotationId, outcome: "noted" })).toBe("ok");
  expect(await refusalOf("foreigner", "annotation.reopen", { annotationId })).toBe("policy.not-member");
  await settleBy("reviewers");
});

it("lets whoever raised a thread confirm a verdict, on the words that it was given for", async () => {
  await settleBy("author");
  const annotationId = await world.annotate({ text: "Beskriv ansvaret." });
  await world.act("reviewer", "annotation.settle", { annotationId, outcome: "partly", reason: "Bara för torg." });
  expect(await seen("author", annotationId)).toMatchObject({ state: "open", disposition: null, proposal: { outcome: "partly", byName: "reviewer" } });
  expect(await refusalOf("colleague", "annotation.confirm", { annotationId })).toBe("policy.not-author");

  await world.act("author", "annotation.confirm", { annotationId });
  const settled = await seen("author", annotationId);
  expect(settled).toMatchObject({ state: "settled", disposition: { outcome: "partly", reason: "Bara för torg.", byName: "reviewer" } });
  expect(settled.proposal).toBeUndefined();

  // A verdict on other words cannot be confirmed.
  const other = await world.annotate();
  await world.act("reviewer", "annotation.settle", { annotationId: other, outcome: "accepted" });
  await world.services.database.verdictProposal.update({ where: { annotationId: other }, data: { contentHash: "other words" } });
  expect(await refusalOf("author", "annotation.confirm", { annotationId: other })).toBe("proposal.outdated");
  await settleBy("reviewers");
});

it("puts the reason into the thread when a verdict is sent back", async () => {
  await settleBy("author");
  const annotationId = await world.annotate();
  await world.act("reviewer", "annotation.settle", { annotationId, outcome: "noted" });
  await world.act("author", "annotation.contest", { annotationId, replyId: uuid(), reason: "Det behöver in i svaret." });
  const thread = await world.services.ask(await world.actor("colleague"), "annotation", { annotationId });
  if (!thread.ok) throw new Error(thread.refusal.code);
  expect(thread.value.replies.map((r) => [r.authorName, r.text])).toEqual([["author", "Det behöver in i svaret."]]);
  expect(thread.value.annotation).toMatchObject({ state: "open", disposition: null });
  expect(await refusalOf("author", "annotation.confirm", { annotationId })).toBe("proposal.none");

  // Nobody waits for oneself.
  await world.act("bodyAdmin", "member.update", {
    personId: (await world.actor("colleague"))?.personId ?? "",
    bodyId: world.ids.ours,
    unitId: world.ids.firstUnit,
    roles: ["annotator", "reviewer"],
  });
  const own = await world.annotate({ as: "colleague" });
  await world.act("colleague", "annotation.settle", { annotationId: own, outcome: "noted" });
  expect(await seen("author", own)).toMatchObject({ state: "settled" });
  await settleBy("reviewers");
});
