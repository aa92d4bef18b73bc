/** A response on its way out of the house: who takes which step, what is sealed, and what the sender gets. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { responseStates, type ResponseState } from "../../domain/response/state.ts";
import { exportFormats, exportResponse } from "../../server/export/export-response.ts";
import { documentAccess } from "../../server/live/document-access.ts";
import { canonicalForm, sha256 } from "../../server/seal/canonical.ts";
import { deltaFor, loadChangesSince } from "../../server/queries/annotation/delta.ts";
import { loadSeal } from "../../server/seal/load-seal.ts";
import { sealFaults } from "../../server/seal/verify-seals.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { asProposed, bring, freshMatter, matterIn } from "../support/sign-off.ts";
import { castNames, createWorld, type CastName, type World } from "../support/world.ts";

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
const step = (as: CastName, responseId: string, to: ResponseState, reason?: string) =>
  tried(as, "response.transition", { responseId, to, ...(reason === undefined ? {} : { reason }) });
const refusedWith = (code: string) => ({ ok: false, refusal: { code } });
const view = async (responseId: string, as: CastName = "consolidator") => {
  const result = await world.services.ask(await world.actor(as), "response", { responseId });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

/** An accepted view in a consultation of its own. */
const acceptedIn = async (consultationId: string): Promise<string> => {
  const id = uuid();
  await world.act("author", "annotation.create", {
    id,
    consultationId,
    kind: "clarify",
    audience: "body",
    target: { type: "document" },
    text: "Ansvaret kan beskrivas tydligare.",
    submit: true,
  });
  await world.act("reviewer", "annotation.settle", { annotationId: id, outcome: "accepted" });
  return id;
};

describe("the steps", () => {
  const expected: Partial<Record<`${ResponseState}>${ResponseState}`, readonly CastName[]>> = {
    "writing>review": ["consolidator"],
    "review>writing": ["consolidator", "unitApprover", "approver"],
    "review>unitApproved": ["unitApprover"],
    "review>approved": ["approver"],
    "unitApproved>approved": ["approver"],
    "unitApproved>writing": ["unitApprover", "approver"],
    "approved>committee": ["registrar"],
    "approved>writing": ["approver"],
    "committee>writing": ["registrar", "approver"],
    "decided>dispatched": ["registrar"],
  };

  it.each(responseStates)("from %s are refused to everybody else, and every other step to all, changing nothing", async (from) => {
    const { responseId } = await freshMatter(world);
    if (from !== "writing") await bring(world, responseId, from);
    for (const to of responseStates) {
      const allowed = expected[`${from}>${to}`] ?? [];
      for (const as of castNames.filter((name) => !allowed.includes(name))) {
        expect(await step(as, responseId, to, "skäl"), `${as}: ${from} → ${to}`).toMatchObject({ ok: false });
      }
    }
    expect(await world.services.database.response.findUnique({ where: { id: responseId } })).toMatchObject({ state: from });
  });

  it("are all kept with who and when, and the reason of a step back", async () => {
    const { responseId } = await matterIn(world, "unitApproved");
    expect(await step("approver", responseId, "writing", "Stycket om skolor saknas.")).toMatchObject({ ok: true });
    await bring(world, responseId, "dispatched");
    const { progress } = await view(responseId, "author");
    expect(progress.history.map(({ from, to, byName, reason }) => [from, to, byName, reason])).toEqual([
      ["writing", "review", "consolidator", null],
      ["review", "unitApproved", "unitApprover", null],
      ["unitApproved", "writing", "approver", "Stycket om skolor saknas."],
      ["writing", "review", "consolidator", null],
      ["review", "unitApproved", "unitApprover", null],
      ["unitApproved", "approved", "approver", null],
      ["approved", "committee", "registrar", null],
      ["committee", "decided", "registrar", null],
      ["decided", "dispatched", "registrar", null],
    ]);
    const events = await world.services.database.auditEvent.findMany({ where: { subjectId: responseId, type: "response.transition" } });
    expect(events).toHaveLength(9);
  });

  it("skip the committee on delegation", async () => {
    const { responseId } = await freshMatter(world);
    await world.act("consolidator", "response.update", { responseId, onDelegation: true });
    await bring(world, responseId, "approved");
    expect(await step("registrar", responseId, "committee")).toMatchObject(refusedWith("response.other-way"));
    expect(await tried("registrar", "response.decide", { responseId, ...asProposed })).toMatchObject(refusedWith("policy.not-approver"));
    await world.act("approver", "response.decide", { responseId, ...asProposed, immediatelyAdjusted: false });
    await world.act("registrar", "response.transition", { responseId, to: "dispatched" });
    const { document, progress } = await view(responseId);
    expect(progress.decision).toMatchObject({ decidedBy: "official" });
    expect(JSON.stringify(document.sections)).toContain("på delegation från egna nämnden");
  });

  it("lead to no committee without a meeting, and to no decision without its record", async () => {
    const { responseId, consultationId } = await freshMatter(world);
    await world.act("registrar", "participation.update", { consultationId, bodyId: world.ids.ours, meetingId: null });
    await bring(world, responseId, "approved");
    expect(await step("registrar", responseId, "committee")).toMatchObject(refusedWith("response.meeting-missing"));
    const { responseId: other } = await matterIn(world, "committee");
    expect(await step("registrar", other, "decided")).toMatchObject(refusedWith("response.decision-missing"));
  });
});

describe("what is locked", () => {
  it.each(responseStates.filter((s) => s !== "writing"))("cannot be written by any way in %s", async (state) => {
    const { responseId, consultationId } = await freshMatter(world);
    const annotationId = await acceptedIn(consultationId);
    await world.act("consolidator", "response.add-point", { responseId, pointId: uuid(), annotationIds: [annotationId] });
    await bring(world, responseId, state);
    for (const [name, input] of [
      ["response.add-point", { pointId: uuid(), annotationIds: [annotationId] }],
      ["response.generate", {}],
      ["response.set-aside", { annotationId, reason: "Ryms." }],
      ["response.take-back", { annotationId }],
      ["response.update", { stance: "opposes" }],
    ] as const) {
      expect(await tried("consolidator", name, { responseId, ...input }), name).toMatchObject(refusedWith("response.locked"));
    }
    const matter = await tried("registrar", "participation.update", { consultationId, bodyId: world.ids.ours, dnr: "E 2030/8" });
    expect(matter).toMatchObject(state === "review" ? { ok: true } : refusedWith("response.locked"));
    const consolidator = await world.actor("consolidator");
    if (!consolidator) throw new Error("no consolidator");
    expect(await documentAccess(world.services.database, consolidator, `response/${responseId}`)).toMatchObject({ ok: true, value: { mode: "read" } });
    const live = await world.services.database.liveDocument.findUniqueOrThrow({ where: { name: `response/${responseId}` } });
    expect(live.state).toBe("readonly");
  });
});

describe("a seal", () => {
  it("is refused while an accepted annotation has no fate, and nothing has happened then", async () => {
    const { responseId, consultationId } = await freshMatter(world);
    await acceptedIn(consultationId);
    await bring(world, responseId, "unitApproved");
    expect(await step("approver", responseId, "approved")).toMatchObject({ ok: false, refusal: { code: "response.uncovered", params: { count: 1 } } });
    expect(await loadSeal(world.services.database, responseId)).toBeNull();
    expect((await view(responseId)).state).toBe("unitApproved");
  });

  it("holds text, trail, facts and attachments, under the SHA-256 of its canonical form", async () => {
    const { responseId, consultationId } = await freshMatter(world);
    const annotationId = await acceptedIn(consultationId);
    await world.act("consolidator", "response.add-point", { responseId, pointId: uuid(), annotationIds: [annotationId] });
    await bring(world, responseId, "approved");
    const row = await world.services.database.responseSeal.findFirstOrThrow({ where: { responseId } });
    expect(row.sha256).toBe(sha256(row.content));
    expect(canonicalForm(JSON.parse(row.content))).toBe(row.content);
    const seal = await loadSeal(world.services.database, responseId);
    expect(seal?.content).toMatchObject({ revision: 1, decision: null, facts: { dnr: "E 2030/7" }, trailSha256: sha256(row.trail) });
    expect(seal?.content.approvals.map(({ step: s, name }) => [s, name])).toEqual([
      ["unitApproved", "unitApprover"],
      ["approved", "approver"],
    ]);
    const version = await world.services.database.draftVersion.findFirstOrThrow({ where: { consultationId } });
    expect(seal?.content.attachments).toMatchObject([{ number: 1, versionId: version.id, sha256: sha256(version.source) }]);
    const { contentHash } = await world.services.database.annotation.findUniqueOrThrow({ where: { id: annotationId } });
    expect(seal?.trail.points.flatMap((p) => p.sources)).toContainEqual({ id: annotationId, usedHash: contentHash, hash: contentHash });
    expect(row.content).toContain("ansvaret kan beskrivas tydligare.");
    // Who commented stays inside.
    expect(row.content).not.toContain(annotationId);
  });

  it("stands when facts change afterwards, and takes no change by SQL either", async () => {
    const { responseId, consultationId } = await matterIn(world, "committee");
    const before = await view(responseId);
    await world.act("sender", "consultation.update", { consultationId, title: "Omdöpt remiss" });
    expect((await view(responseId)).document).toEqual(before.document);
    const { database: rows } = world.services;
    await expect(rows.responseSeal.updateMany({ where: { responseId }, data: { sha256: "0" } })).rejects.toThrow(/append-only/);
    await expect(rows.responseSeal.deleteMany({ where: { responseId } })).rejects.toThrow(/append-only/);
  });

  it("is a new revision each time, and every revision can be read", async () => {
    const { responseId } = await matterIn(world, "committee");
    await world.act("approver", "response.transition", { responseId, to: "writing", reason: "Återremiss." });
    expect((await view(responseId)).progress.current).toBeNull();
    await bring(world, responseId, "decided");
    await world.act("registrar", "response.decide", { responseId, ...asProposed, paragraph: "§ 15" });
    const { progress } = await view(responseId);
    expect(progress.seals.map((s) => s.revision)).toEqual([1, 2, 3, 4]);
    expect(progress.decision?.paragraph).toBe("§ 15");
    const third = await world.services.ask(await world.actor("author"), "response-content", { responseId, revision: 3 });
    expect(third).toMatchObject({ ok: true, value: { sealed: { content: { decision: { paragraph: "§ 14" } } } } });
  });

  it("gives the same bytes in every format, whenever it is exported", async () => {
    const { responseId, consultationId } = await matterIn(world, "decided");
    const content = async (as: CastName) => {
      const result = await world.services.ask(await world.actor(as), "response-content", { responseId });
      if (!result.ok) throw new Error(result.refusal.code);
      return result.value;
    };
    const first = await content("author");
    await world.act("sender", "consultation.update", { consultationId, title: "Omdöpt remiss" });
    await world.act("bodyAdmin", "body.update", { bodyId: world.ids.ours, name: "Nytt namn", officeName: "Nytt kontor", kind: "committee" });
    const second = await content("registrar");
    await world.act("bodyAdmin", "body.update", { bodyId: world.ids.ours, name: "Egna nämnden", officeName: "Egna kontoret", kind: "committee" });
    for (const format of exportFormats) {
      const [a, b] = [await exportResponse(first, format), await exportResponse(second, format)];
      expect(sha256(a.bytes), format).toBe(sha256(b.bytes));
    }
  });

  it("is computed again by verify, which names what does not agree", async () => {
    const { seals, faults } = await sealFaults(world.services.database);
    expect(seals).toBeGreaterThan(5);
    expect(faults).toEqual([]);
    const { responseId } = await matterIn(world, "approved");
    // Somebody with the database in their hands, who takes the trigger away first.
    const { pool } = world.services;
    await pool.query(`alter table "ResponseSeal" disable trigger "ResponseSeal_append_only"`);
    await pool.query(`update "ResponseSeal" set content = replace(content, 'Egna', 'Egen') where "responseId" = $1`, [responseId]);
    expect((await sealFaults(world.services.database)).faults).toEqual([
      { responseId, revision: 1, what: "the content is not what the hash was taken of" },
    ]);
    await pool.query(`update "ResponseSeal" set content = replace(content, 'Egen', 'Egna') where "responseId" = $1`, [responseId]);
    await pool.query(`alter table "ResponseSeal" enable trigger "ResponseSeal_append_only"`);
    expect((await sealFaults(world.services.database)).faults).toEqual([]);
  });
});

describe("the committee's decision", () => {
  it("may differ from the proposal, with reservations, and stands first in what is sent", async () => {
    const { responseId } = await matterIn(world, "committee");
    const items = ["Egna nämnden avstyrker förslaget."];
    const reservations = [{ kind: "reservation" as const, by: "Ledamot Alm (X)", text: "Vi hade velat tillstyrka." }];
    const other = { responseId, ...asProposed, outcome: "other" as const, items, reservations };
    expect(await tried("registrar", "response.decide", { ...other, items: [] })).toMatchObject(refusedWith("response.decision-unchanged"));
    await world.act("registrar", "response.decide", other);
    const { document, progress } = await view(responseId);
    expect(progress.decision).toMatchObject({ outcome: "other", decided: items, reservations });
    expect(progress.decision?.proposed[0]).toMatch(/^Egna nämnden anser remissen besvarad/);
    expect(document.sections[0]).toMatchObject({ key: "committeeDecision", heading: "Egna nämndens beslut" });
    const words = JSON.stringify(document.sections[0]);
    for (const part of ["§ 14", "avstyrker förslaget", "omedelbart justerat", "Reservation av Ledamot Alm (X)", "velat tillstyrka"]) {
      expect(words).toContain(part);
    }
  });
});

describe("dispatch", () => {
  const sent = async (responseId: string) => world.services.ask(await world.actor("sender"), "response-content", { responseId });
  const received = async (consultationId: string) => {
    const result = await world.services.ask(await world.actor("sender"), "received-responses", { consultationId });
    return result.ok ? result.value : [];
  };

  /** Responses that the sender's open page hears of, from the beginning on. */
  const heard = async (consultationId: string): Promise<readonly string[]> => {
    const [changes, sender] = [await loadChangesSince(world.services.database, consultationId, 0), await world.actor("sender")];
    return changes && sender ? deltaFor(sender, changes).responses : ["nothing was loaded"];
  };

  it("makes exactly what was sealed visible to the sender, and nothing before", async () => {
    const { responseId, consultationId } = await freshMatter(world);
    const annotationId = await acceptedIn(consultationId);
    await world.act("consolidator", "response.add-point", { responseId, pointId: uuid(), annotationIds: [annotationId] });
    await world.act("consolidator", "response.update", { responseId, stance: "supports", stanceWording: "Kontoret ser positivt på förslaget." });
    for (const state of ["review", "unitApproved", "approved", "committee", "decided"] as const) {
      await takeTo(responseId, state);
      expect(await sent(responseId), state).toMatchObject({ ok: false });
      expect(await received(consultationId), state).toEqual([]);
      expect(await heard(consultationId), state).toEqual([]);
    }
    await world.act("registrar", "response.transition", { responseId, to: "dispatched" });
    expect(await heard(consultationId)).toEqual([responseId]);
    const seal = await loadSeal(world.services.database, responseId);
    const result = await sent(responseId);
    expect(result).toEqual({ ok: true, value: { document: seal?.content.document, sealed: { content: seal?.content, sha256: seal?.sha256, trail: null } } });
    expect(JSON.stringify(result)).not.toContain(annotationId);
    expect(await received(consultationId)).toMatchObject([
      { responseId, stance: "supports", stanceWording: "Kontoret ser positivt på förslaget.", sha256: seal?.sha256, receivedAt: null },
    ]);
    expect(await world.services.ask(await world.actor("sender"), "response", { responseId })).toMatchObject({ ok: false });
    expect(await world.services.ask(await world.actor("foreigner"), "response-content", { responseId })).toMatchObject({ ok: false });
  });

  it("is acknowledged once by the sender, and both see it", async () => {
    const { responseId, consultationId } = await matterIn(world, "dispatched");
    const first = await world.act("sender", "response.acknowledge", { responseId });
    expect(await world.act("sender", "response.acknowledge", { responseId })).toEqual(first);
    expect(await received(consultationId)).toMatchObject([{ receivedAt: first.receivedAt, receivedByName: "sender" }]);
    expect((await view(responseId)).progress.dispatch).toMatchObject({ toName: "Kommunstyrelsen", receivedAt: first.receivedAt, receivedByName: "sender" });
  });

  it("cannot be done twice or taken back", async () => {
    const { responseId } = await matterIn(world, "dispatched");
    for (const to of responseStates) expect(await step("registrar", responseId, to, "skäl")).toMatchObject({ ok: false });
    expect(await tried("registrar", "response.decide", { responseId, ...asProposed })).toMatchObject({ ok: false });
  });
});

const takeTo = async (responseId: string, state: "review" | "unitApproved" | "approved" | "committee" | "decided"): Promise<void> => {
  const by = { review: "consolidator", unitApproved: "unitApprover", approved: "approver", committee: "registrar" } as const;
  if (state === "decided") await world.act("registrar", "response.decide", { responseId, ...asProposed });
  else await world.act(by[state], "response.transition", { responseId, to: state });
};
