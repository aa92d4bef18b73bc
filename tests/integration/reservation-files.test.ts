/** Reservations and special statements that are handed in as files: sealed, sent, verified; and what becomes of those that no decision names. */
import JSZip from "jszip";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { keepHouse } from "../../server/jobs/housekeeping.ts";
import { sha256 } from "../../server/seal/canonical.ts";
import { loadSeal } from "../../server/seal/load-seal.ts";
import { sealFaults } from "../../server/seal/verify-seals.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { asProposed, matterIn } from "../support/sign-off.ts";
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

const tried = async (as: CastName, name: string, input: unknown) => world.services.executeUntrusted(await world.actor(as), name, input);
const refusedWith = (code: string) => ({ ok: false, refusal: { code } });
const view = async (responseId: string) => {
  const result = await world.services.ask(await world.actor("consolidator"), "response", { responseId });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.7 ${words}`);
const upload = async (responseId: string, bytes = pdf("Reservation."), fileName = "Reservation Alm.pdf") => {
  const id = uuid();
  const result = await tried("registrar", "response.add-file", { id, responseId, fileName, bytes });
  return { id, result };
};
const decided = (responseId: string, reservations: readonly unknown[]) => ({ responseId, ...asProposed, reservations });
const read = async (as: CastName, responseId: string, number: number) => {
  const result = await world.services.ask(await world.actor(as), "response-attachment", { responseId, number });
  return result.ok ? result.value : result.refusal.code;
};
const attachmentLines = (document: { sections: readonly { key: string; blocks: readonly unknown[] }[] }) =>
  [...JSON.stringify(document.sections.find((s) => s.key === "attachments")).matchAll(/"text":"([^"]+)"/g)].map((m) => m[1]);

it("seals such a file by its hash, numbers it after the draft, and sends it with what is dispatched", async () => {
  const { responseId } = await matterIn(world, "committee");
  const bytes = pdf("Vi hade velat tillstyrka.");
  const { id } = await upload(responseId, bytes);
  expect(await read("registrar", responseId, 2)).toBe("not-found");
  await world.act("registrar", "response.decide", {
    ...asProposed,
    responseId,
    reservations: [
      { kind: "reservation", by: "Ledamot Alm (X)", fileId: id },
      { kind: "statement", by: "Ledamot Ek (Y)", text: "Vi instämmer." },
    ],
  });
  const seal = await loadSeal(world.services.database, responseId);
  expect(seal?.content.attachments).toMatchObject([{ number: 1 }, { number: 2, fileId: id, fileName: "Reservation Alm.pdf", sha256: sha256(bytes), title: "Reservation av Ledamot Alm (X)" }]);
  const { document } = await view(responseId);
  expect(attachmentLines(document).at(-1)).toBe("Reservation av Ledamot Alm (X)");
  expect(JSON.stringify(document.sections[0])).toContain("Reservationen finns i bilaga 2.");
  expect(await read("author", responseId, 2)).toMatchObject({ fileName: "Reservation Alm.pdf", contentType: "application/pdf" });
  expect(await read("sender", responseId, 2)).toBe("policy.not-member");
  await world.act("registrar", "response.transition", { responseId, to: "dispatched" });
  const sent = await read("sender", responseId, 2);
  expect(typeof sent === "string" ? sent : [...sent.bytes]).toEqual([...bytes]);
  expect(await read("sender", responseId, 1)).toMatchObject({ fileName: "utkast.md" });
  expect(await read("sender", responseId, 3)).toBe("not-found");
  const packed = await world.services.exports.response(await world.actor("sender"), { responseId, format: "zip" });
  const zip = packed.ok ? await JSZip.loadAsync(packed.value.bytes) : null;
  expect(await zip?.file("Bilagor/2 Reservation Alm.pdf")?.async("string")).toBe("%PDF-1.7 Vi hade velat tillstyrka.");
  expect(await read("foreigner", responseId, 2)).toBe("policy.not-member");
  expect((await upload(responseId)).result).toMatchObject({ ok: false });
});

it("lets it go with a corrected record, and come again without doubling", async () => {
  const { responseId } = await matterIn(world, "committee");
  const { id } = await upload(responseId);
  const reservation = { kind: "reservation", by: "Ledamot Alm (X)", text: "", fileId: id };
  const attached = async () => (await loadSeal(world.services.database, responseId))?.content.attachments.length;
  for (const [reservations, expected] of [[[reservation], 2], [[], 1], [[reservation], 2], [[reservation], 2]] as const) {
    expect(await tried("registrar", "response.decide", decided(responseId, reservations))).toMatchObject({ ok: true });
    expect(await attached()).toBe(expected);
    expect(attachmentLines((await view(responseId)).document)).toHaveLength(expected);
  }
});

it("takes Word or PDF of reasonable size, the response's own, and what says something", async () => {
  const { responseId } = await matterIn(world, "committee");
  const other = await upload((await matterIn(world, "committee")).responseId);
  const refusalOf = async (bytes: Uint8Array<ArrayBuffer>, name: string) => (await upload(responseId, bytes, name)).result;
  expect(await refusalOf(new TextEncoder().encode("Bara ord."), "reservation.txt")).toMatchObject(refusedWith("file.word-or-pdf"));
  expect(await refusalOf(new TextEncoder().encode("Bara ord."), "reservation.docx")).toMatchObject(refusedWith("file.broken"));
  const large = new Uint8Array(10 * 1024 * 1024 + 1);
  large.set(pdf(""));
  expect(await refusalOf(large, "stor.pdf")).toMatchObject(refusedWith("file.too-large"));
  const { id } = await upload(responseId);
  const by = "Ledamot Alm (X)";
  const decide = (reservations: readonly unknown[]) => tried("registrar", "response.decide", decided(responseId, reservations));
  expect(await decide([{ kind: "reservation", by, fileId: other.id }])).toMatchObject(refusedWith("not-found"));
  expect(await decide([{ kind: "reservation", by, fileId: id }, { kind: "statement", by, fileId: id }])).toMatchObject(refusedWith("input.invalid"));
  expect(await decide([{ kind: "reservation", by, text: " " }])).toMatchObject(refusedWith("input.invalid"));
});

it("changes none, and tells by verification when one was", async () => {
  const { responseId } = await matterIn(world, "committee");
  const { id } = await upload(responseId);
  await world.act("registrar", "response.decide", { ...asProposed, responseId, reservations: [{ kind: "reservation", by: "Alm", fileId: id }] });
  const { pool } = world.services;
  await expect(pool.query(`update "ResponseFile" set bytes = 'x' where id = $1`, [id])).rejects.toThrow("append-only");
  await expect(pool.query(`delete from "ResponseFile" where id = $1`, [id])).rejects.toThrow("append-only");
  expect((await sealFaults(world.services.database)).faults).toEqual([]);
  const altered = async (sql: string) => {
    await pool.query(`alter table "ResponseFile" disable trigger "ResponseFile_append_only"`);
    await pool.query(sql, [id]);
    await pool.query(`alter table "ResponseFile" enable trigger "ResponseFile_append_only"`);
  };
  await altered(`update "ResponseFile" set bytes = bytes || '!'::bytea where id = $1`);
  expect((await sealFaults(world.services.database)).faults).toEqual([{ responseId, revision: 2, what: "attachment 2 is not the file that was sealed" }]);
  await altered(`update "ResponseFile" set bytes = substring(bytes for octet_length(bytes) - 1) where id = $1`);
  expect((await sealFaults(world.services.database)).faults).toEqual([]);
});

it("erases what no decision names, a day after it came", async () => {
  const { responseId, consultationId } = await matterIn(world, "committee");
  const [named, replaced, unnamed] = [await upload(responseId), await upload(responseId), await upload(responseId)];
  for (const { id } of [replaced, named]) {
    const reservations = [{ kind: "reservation" as const, by: "Ledamot Alm (X)", fileId: id }];
    await world.act("registrar", "response.decide", { ...asProposed, responseId, reservations });
  }
  const { database: rows, pool } = world.services;
  const kept = async () => (await rows.responseFile.findMany({ where: { responseId } })).map(({ id }) => id).sort();
  const in24Hours = Date.now() + 24 * 3_600_000;
  await keepHouse(rows, new Date(in24Hours - 60_000));
  expect(await kept()).toHaveLength(3);

  // Held while a decision is being recorded, which may be the one that names it.
  const recording = await pool.connect();
  await recording.query("begin");
  await recording.query(`select from "Consultation" where id = $1 for update`, [consultationId]);
  const night = keepHouse(rows, new Date(in24Hours + 60_000));
  await vi.waitFor(async () => {
    const { rows: waiting } = await pool.query(`select from pg_stat_activity where datname = current_database() and wait_event = 'transactionid'`);
    expect(waiting).toHaveLength(1);
  }, 20_000);
  expect(await kept()).toHaveLength(3);
  await recording.query("commit");
  recording.release();
  await night;
  // What an earlier revision names stays with it.
  expect(await kept()).toEqual([named.id, replaced.id].sort());
  expect((await sealFaults(rows)).faults).toEqual([]);
  const events = await rows.auditEvent.findMany({ where: { subjectId: responseId, type: "response.erase-file" } });
  expect(events).toMatchObject([{ actorId: null, consultationId, bodyId: world.ids.ours, data: { fileId: unnamed.id } }]);
  expect(await tried("registrar", "response.decide", decided(responseId, [{ kind: "statement", by: "Ledamot Ek (Y)", fileId: unnamed.id }]))).toMatchObject(
    refusedWith("not-found"),
  );
});
