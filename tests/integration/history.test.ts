/** Who wrote what in a live document, and the way back to what it was. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { v7 as uuid } from "uuid";
import { writeText } from "../../collab/annotation/annotation-text.ts";
import { ok } from "../../domain/result.ts";
import { disagreements, listTexts } from "../../server/cli/kept-text.ts";
import { createEditDocument } from "../../server/live/edit-document.ts";
import { createPostgresUpdateLog } from "../../server/live/postgres-update-log.ts";
import { newestRights } from "../../server/live/rights.ts";
import { weedConsultation } from "../../server/live/weed-consultation.ts";
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

const ask = async () => {
  const actor = await world.actor("approver");
  const document = `response/${world.ids.response}`;
  const history = await world.services.ask(actor, "document.history", { document });
  if (!history.ok) throw new Error(history.refusal.code);
  const version = async (seq: number, since: number) => {
    const answer = await world.services.ask(actor, "document.version", { document, seq, since });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.stretches;
  };
  return { sittings: history.value.sittings, version };
};

const addPoint = async (text: string): Promise<void> => {
  const annotationId = await world.accepted({ text });
  await world.act("consolidator", "response.add-point", { responseId: world.ids.response, pointId: uuid(), annotationIds: [annotationId], text });
};

const separate = (document = `response/${world.ids.response}`) =>
  world.services.pool.query(`update "DocumentUpdate" set at = at - interval '1 hour' where document = $1`, [document]);

it("tells who wrote when, shows what changed, and brings an earlier text back with its sources", async () => {
  await addPoint("Första punkten.");
  await separate();
  await addPoint("Andra punkten.");
  const { sittings, version } = await ask();
  expect(sittings.map((s) => s.people)).toEqual([["consolidator"], ["consolidator"]]);
  const [last, first] = sittings;
  if (!last || !first) throw new Error("two sittings were expected");
  expect(last.since).toBe(first.seq);
  const stretches = await version(last.seq, last.since);
  expect(stretches.filter((s) => s.type === "added").map((s) => s.text).join("")).toContain("Andra punkten.");
  expect(stretches.filter((s) => s.type === "same").map((s) => s.text).join("")).toContain("Första punkten.");
  expect(stretches.filter((s) => s.type !== "removed").map((s) => s.text).join("")).toBe("Första punkten.\n\nAndra punkten.");

  const before = await world.services.ask(await world.actor("consolidator"), "response", { responseId: world.ids.response });
  await world.act("consolidator", "response.restore", { responseId: world.ids.response, seq: first.seq });
  await world.quiet();
  const after = await world.services.ask(await world.actor("consolidator"), "response", { responseId: world.ids.response });
  if (!before.ok || !after.ok) throw new Error("the response cannot be read");
  expect(before.value.points.map((p) => p.text)).toEqual(["Första punkten.", "Andra punkten."]);
  expect(after.value.points.map((p) => p.text)).toEqual(["Första punkten."]);
  expect(after.value.points[0]?.annotationIds).toEqual(before.value.points[0]?.annotationIds);
  // What was replaced can be brought back too.
  await world.act("consolidator", "response.restore", { responseId: world.ids.response, seq: last.seq });
  await world.quiet();
  const again = await world.services.ask(await world.actor("consolidator"), "response", { responseId: world.ids.response });
  expect(again.ok && again.value.points.map((p) => p.text)).toEqual(["Första punkten.", "Andra punkten."]);
});

/** The author writes something else, as an editor does, past the room. */
const rewrite = async (document: string, text: string): Promise<void> => {
  const db = world.services.database;
  const log = createPostgresUpdateLog({ pool: world.services.pool, database: db, node: "history", rights: world.services.rights });
  const edit = createEditDocument({ log, noticed: () => {} });
  const author = await world.actor("author");
  if (!author) throw new Error("the author is missing");
  await edit(document, author.personId, (doc) => ok(writeText(doc, { text })), { write: () => Promise.resolve(), rights: await newestRights(db) });
};

it("shows readers what was written since they could read it, and nothing of what was tried before that", async () => {
  const id = await world.annotate({ audience: "unit", text: "Första ordalydelsen." });
  const document = `annotation/${id}`;
  const seqs = async (who: CastName) => {
    const answer = await world.services.ask(await world.actor(who), "document.history", { document });
    return answer.ok ? answer.value.sittings.map(({ since, seq, people }) => [since, seq, ...people]) : answer.refusal.code;
  };
  const text = async (who: CastName, seq: number, since: number) => {
    const answer = await world.services.ask(await world.actor(who), "document.version", { document, seq, since });
    return answer.ok ? answer.value.stretches : answer.refusal.code;
  };
  await separate(document);
  await rewrite(document, "Andra ordalydelsen.");
  expect(await seqs("author")).toEqual([[1, 2, "author"], [0, 1, "author"]]);
  expect(await seqs("colleague")).toEqual([[1, 2, "author"], [0, 1, "author"]]);
  expect(await text("colleague", 1, 0)).toEqual([{ type: "added", text: "Första ordalydelsen." }]);
  // Not theirs to read: as if it were not there.
  for (const who of ["neighbour", "foreigner", "sender", "stranger"] as const) {
    expect(await seqs(who)).toBe("not-found");
    expect(await text(who, 2, 1)).toBe("not-found");
  }

  await world.act("author", "annotation.release", { annotationId: id, audience: "body" });
  expect(await seqs("neighbour")).toEqual([[0, 2, "author"]]);
  expect(await text("neighbour", 2, 0)).toEqual([{ type: "added", text: "Andra ordalydelsen." }]);
  // What it said before, and what had changed since then.
  expect(await text("neighbour", 1, 0)).toBe("not-found");
  expect(await text("neighbour", 2, 1)).toBe("not-found");

  await world.act("author", "annotation.withdraw", { annotationId: id });
  for (const who of ["author", "neighbour"] as const) {
    expect(await seqs(who)).toBe("annotation.withdrawn");
    expect(await text(who, 2, 0)).toBe("annotation.withdrawn");
  }
});

const wordsIn = async (table: string, columns: readonly string[]): Promise<string> => {
  const { rows } = await world.services.pool.query<{ words: string | null }>(
    `select string_agg(concat_ws(' ', ${columns.map((c) => `"${c}"::text`).join(", ")}), ' ') as words from "${table}"`,
  );
  return rows[0]?.words ?? "";
};

it("weeds what was written on the way, and keeps the answer and that something was done", async () => {
  const consultationId = world.ids.consultation;
  const secret = "Hemlig formulering";
  const id = await world.annotate({ audience: "body", text: secret });
  await world.act("colleague", "annotation.reply", { id: uuid(), annotationId: id, text: `${secret} i ett svar` });
  await world.quiet();
  expect(await weedConsultation(world.services.database, consultationId)).toMatchObject({ ok: false, refusal: { code: "consultation.in-work" } });
  await world.act("consolidator", "response.transition", { responseId: world.ids.response, to: "review" });
  await world.act("approver", "response.transition", { responseId: world.ids.response, to: "approved" });
  await world.act("sender", "consultation.close", { consultationId });
  const before = await world.services.ask(await world.actor("approver"), "response", { responseId: world.ids.response });
  const events = await world.services.database.auditEvent.count();

  const weeded = await weedConsultation(world.services.database, consultationId);
  expect(weeded).toMatchObject({ ok: true, value: { responses: 2 } });
  expect(await wordsIn("Annotation", ["text", "html", "suggestion"])).not.toContain("formulering");
  expect(await wordsIn("Reply", ["text", "html", "content"])).not.toContain("formulering");
  expect(await wordsIn("Disposition", ["text", "suggestion"])).not.toContain("punkten");
  const { rows } = await world.services.pool.query<{ bytes: string }>(`select coalesce(sum(octet_length(bytes)), 0)::text as bytes from "DocumentUpdate"`);
  expect(rows[0]?.bytes).toBe("0");
  expect(await world.services.database.auditEvent.count()).toBe(events + 1);
  expect(await world.services.database.documentUpdate.count()).toBeGreaterThan(3);

  const after = await world.services.ask(await world.actor("approver"), "response", { responseId: world.ids.response });
  if (!before.ok || !after.ok) throw new Error("the response cannot be read");
  expect(after.value.points.map((p) => p.text)).toEqual(before.value.points.map((p) => p.text));
  const { sittings } = await ask();
  expect(sittings.length).toBeGreaterThan(0);
  expect(sittings.every((s) => s.erased && s.people.includes("consolidator"))).toBe(true);
  const names = await listTexts(world.services.database);
  expect(await disagreements(world.services.database, names)).toEqual([]);
  // Again does no harm.
  expect(await weedConsultation(world.services.database, consultationId)).toMatchObject({ ok: true });
  expect(await disagreements(world.services.database, names)).toEqual([]);
});
