/** A second version of the draft: what is certain follows, what is not waits for a person, and nothing is attached elsewhere by itself. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Target } from "../../domain/annotation/target.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, draftText, type CastName, type World } from "../support/world.ts";

let database: TestDatabase;
let world: World;
const placed = new Map<string, string>();

const secondDraft = draftText
  .replace("Tryggheten mäts vartannat år i hela staden.", "Tryggheten mäts numera vartannat år i hela staden.")
  .replace("Resultaten redovisas för varje stadsdel.\n", "")
  .replace("särskilt ansvar för gator och torg.", "särskilda ansvaret för gator och torg.");

const publish = async (text: string) => {
  const [consultationId, stagedId] = [world.ids.consultation, uuid()];
  await world.act("sender", "draft.stage", { id: stagedId, consultationId, fileName: "andra.md", bytes: new TextEncoder().encode(text) });
  return world.act("sender", "draft.publish", { consultationId, stagedId });
};

const ask = async (as: CastName) => {
  const answer = await world.services.ask(await world.actor(as), "uncarried", { consultationId: world.ids.consultation });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

const row = (key: string) => world.services.database.annotation.findUniqueOrThrow({ where: { id: placed.get(key) ?? "" } });

const place = async (key: string, target: Target, audience: "body" | "own" = "body") => {
  const id = uuid();
  placed.set(key, id);
  await world.act("author", "annotation.create", { id, consultationId: world.ids.consultation, kind: "clarify", audience, target, text: `Om ${key}.`, submit: true });
};

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  const blocks = await world.services.database.draftBlock.findMany({ orderBy: { position: "asc" } });
  const on = (words: string): Target => {
    const block = blocks.find((b) => b.text.includes(words));
    if (!block) throw new Error(`nothing says ${words}`);
    const start = block.text.indexOf(words);
    return { type: "range", blockId: block.id as never, start, end: start + words.length, endBlockId: block.id as never };
  };
  await place("kept", on("vartannat år"));
  await place("gone", on("varje stadsdel"));
  await place("reworded", on("särskilt ansvar för gator och torg"));
  await place("mine", on("varje stadsdel"), "own");
  await place("heading", { type: "section", sectionId: blocks.find((b) => b.text === "Ansvarsfördelning")?.id as never });
  await publish(secondDraft);
});

afterAll(async () => {
  await world.stop();
  await database.drop();
});

it("moves what is certain into the version, with its offsets", async () => {
  const { versionId } = await row("heading");
  const kept = await row("kept");
  expect(kept.versionId).toBe(versionId);
  expect(kept.quote).toMatchObject({ exact: "vartannat år" });
  expect(kept.target).toMatchObject({ start: "Tryggheten mäts numera ".length });
});

it("leaves what is not certain where it was, and asks those who may decide, and nobody else", async () => {
  const [gone, reworded, heading] = [await row("gone"), await row("reworded"), await row("heading")];
  expect(gone.versionId).not.toBe(heading.versionId);
  expect(reworded.versionId).toBe(gone.versionId);
  expect(reworded.quote).toMatchObject({ exact: "särskilt ansvar för gator och torg" });

  const ids = async (as: CastName) => (await ask(as)).map((u) => u.annotation.text).sort();
  expect(await ids("author")).toEqual(["Om gone.", "Om mine.", "Om reworded."]);
  expect(await ids("reviewer")).toEqual(["Om gone.", "Om reworded."]);
  for (const as of ["colleague", "foreigner", "sender"] as const) expect(await ids(as)).toEqual([]);
  const proposal = (await ask("reviewer")).find((u) => u.annotation.text === "Om reworded.");
  expect(proposal).toMatchObject({ fate: "changed", state: "pending" });
  expect(proposal?.proposal?.quote.exact).toContain("särskilda ansvaret");
});

it("cannot confirm a place that was not found, nor decide on what has its place", async () => {
  const decide = async (key: string) =>
    world.services.executeUntrusted(await world.actor("author"), "annotation.carry", { annotationId: placed.get(key), decision: { type: "confirm" } });
  expect(await decide("gone")).toMatchObject({ ok: false, refusal: { code: "carry.no-place" } });
  expect(await decide("kept")).toMatchObject({ ok: false, refusal: { code: "carry.none" } });
});

it("takes a person's word for the place: the one found, another, or none", async () => {
  const carry = (key: string, decision: { type: "confirm" | "leave" } | { type: "place"; target: Target }) =>
    world.act("reviewer", "annotation.carry", { annotationId: placed.get(key) as never, decision });
  const { versionId } = await row("heading");
  await carry("reworded", { type: "confirm" });
  expect(await row("reworded")).toMatchObject({ versionId, quote: { exact: expect.stringContaining("särskilda ansvaret") as string } });
  await carry("gone", { type: "leave" });
  expect((await ask("reviewer")).map((u) => [u.annotation.text, u.state])).toEqual([["Om gone.", "left"]]);
  await carry("gone", { type: "place", target: { type: "document" } });
  expect(await row("gone")).toMatchObject({ versionId, target: { type: "document" } });
  expect(await ask("reviewer")).toEqual([]);
});

it("keeps earlier versions readable, says what changed, and tries again in the next version", async () => {
  const { consultation: consultationId } = world.ids;
  const reader = await world.actor("foreigner");
  const first = await world.services.ask(reader, "draft", { consultationId, number: 1 });
  expect(first.ok && first.value.blocks.some((b) => b.text === "Resultaten redovisas för varje stadsdel.")).toBe(true);
  expect(await world.services.ask(reader, "draft", { consultationId, number: 9 })).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  const changes = await world.services.ask(reader, "draft-differences", { consultationId, from: 1, to: 2 });
  expect(changes.ok && changes.value.differences.map((d) => d.type)).toEqual(["changed", "removed", "changed"]);
  expect(await world.services.ask(reader, "draft-differences", { consultationId, from: 1, to: "staged" })).toMatchObject({ ok: false, refusal: { code: "policy.not-sender" } });

  await publish(draftText);
  expect(await row("mine")).toMatchObject({ versionId: (await row("kept")).versionId, quote: { exact: "varje stadsdel" } });
});

it("is not published once the consultation is closed", async () => {
  const [consultationId, stagedId] = [world.ids.consultation, uuid()];
  await world.act("sender", "draft.stage", { id: stagedId, consultationId, fileName: "sen.md", bytes: new TextEncoder().encode(secondDraft) });
  await world.act("sender", "consultation.close", { consultationId });
  const answer = await world.services.executeUntrusted(await world.actor("sender"), "draft.publish", { consultationId, stagedId });
  expect(answer).toMatchObject({ ok: false, refusal: { code: "consultation.not-open" } });
});
