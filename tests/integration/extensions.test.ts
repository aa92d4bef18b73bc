/** Asking for more time: what the body and the sender see of it, what a granted day changes, and that nobody else hears of it. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { remind } from "../../server/notifications/remind.ts";
import { makeNotices } from "../../server/notifications/make-notices.ts";
import { loadResponseFacts } from "../../server/queries/response/response-facts.ts";
import type { IsoDay } from "../../domain/ids.ts";
import type { QueryInput, QueryName, QueryOutput } from "../../server/queries/registry.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { bring, freshMatter, type Matter } from "../support/sign-off.ts";
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

const see = async <Name extends QueryName>(as: CastName, name: Name, input: QueryInput<Name>): Promise<QueryOutput<Name>> => {
  const result = await world.services.ask(await world.actor(as), name, input);
  if (!result.ok) throw new Error(`${name} as ${as} was refused: ${result.refusal.code}`);
  return result.value;
};
const attempt = async (as: CastName, name: string, input: unknown): Promise<string> => {
  const result = await world.services.executeUntrusted(await world.actor(as), name, input);
  return result.ok ? "ok" : result.refusal.code;
};
const personId = async (as: CastName): Promise<string> => (await world.actor(as))?.personId ?? "";

/** In the world's body, with the other body asked too. */
const matter = async (): Promise<Matter> => {
  const made = await freshMatter(world);
  await world.act("sender", "consultation.invite", { consultationId: made.consultationId, bodyId: world.ids.theirs });
  return made;
};
const asked = async ({ consultationId }: Matter, wantedDay = "2030-11-20"): Promise<string> => {
  const id = uuid();
  await world.act("registrar", "extension.ask", { id, consultationId, bodyId: world.ids.ours, wantedDay, reason: "Sammanträdet är för sent." });
  return id;
};

it("gives the body alone a later last answer day, everywhere it is counted", async () => {
  const made = await matter();
  const { consultationId, responseId } = made;
  const late = uuid();
  await world.act("bodyAdmin", "meeting.create", { id: late, bodyId: world.ids.ours, heldOn: "2030-11-03", adjustedOn: "2030-11-17" });
  await world.act("registrar", "participation.update", { consultationId, bodyId: world.ids.ours, meetingId: late });
  const mine = async (as: CastName) => (await see(as, "consultation", { consultationId })).mine[0];
  expect(await mine("author")).toMatchObject({ lastAnswerDay: "2030-10-27", tooLate: true });
  const extensionId = await asked(made);
  expect(await mine("author")).toMatchObject({ lastAnswerDay: "2030-10-27", tooLate: true });
  await world.act("sender", "extension.grant", { extensionId, day: "2030-11-18", answer: "Gärna tidigare." });

  expect(await mine("author")).toMatchObject({ lastAnswerDay: "2030-11-18", tooLate: false, immediateAdjustment: false });
  expect(await mine("foreigner")).toMatchObject({ lastAnswerDay: "2030-10-27" });
  const days = async (as: CastName) => (await see(as, "consultations", {})).find((c) => c.id === consultationId);
  expect(await days("author")).toMatchObject({ lastAnswerDay: "2030-10-27", myLastAnswerDay: "2030-11-18" });
  expect(await days("foreigner")).toMatchObject({ myLastAnswerDay: "2030-10-27" });
  expect(await days("sender")).toMatchObject({ myLastAnswerDay: "2030-10-27" });
  const statuses = await see("sender", "consultation-status", { consultationId });
  expect(statuses.map((s) => s.lastAnswerDay)).toEqual(["2030-11-18", "2030-10-27"]);
  const facts = await loadResponseFacts(world.services.database, responseId, [], "2030-09-01" as IsoDay);
  expect(facts.consultation.lastAnswerDay).toBe("2030-11-18");

  // The one is reminded by the consultation's day, the other by its own.
  const reminded = async (day: string): Promise<string[]> => {
    await remind(world.services.database, new Date(`${day}T05:00:00Z`));
    const rows = await world.services.database.notification.findMany({ where: { kind: "reminder", consultationId, sourceId: `${consultationId}@${day}` } });
    const names = new Map([[await personId("author"), "author"], [await personId("foreigner"), "foreigner"]]);
    return rows.flatMap((r) => names.get(r.personId) ?? []);
  };
  expect(await reminded("2030-10-20")).toEqual(["foreigner"]);
  expect(await reminded("2030-11-11")).toEqual(["author"]);

  // A day that the sender gives everybody later than that holds for the body too.
  await world.act("sender", "consultation.update", { consultationId, lastAnswerDay: "2030-12-24" });
  expect(await mine("author")).toMatchObject({ lastAnswerDay: "2030-12-24" });
});

it("takes one request at a time, closes each once, and none for a day that gives no time", async () => {
  const made = await matter();
  const ask = (wantedDay: string) => ({ id: uuid(), consultationId: made.consultationId, bodyId: world.ids.ours, wantedDay, reason: "Skäl." });
  expect(await attempt("consolidator", "extension.ask", ask("2030-10-27"))).toBe("extension.day");
  expect(await attempt("consolidator", "extension.ask", { ...ask("2030-11-20"), reason: "  " })).toBe("input.invalid");
  const first = await asked(made);
  expect(await attempt("consolidator", "extension.ask", ask("2030-11-21"))).toBe("extension.waiting");
  expect(await attempt("sender", "extension.grant", { extensionId: first, day: "2030-10-27" })).toBe("extension.day");
  expect(await attempt("sender", "extension.decline", { extensionId: first, reason: "" })).toBe("input.invalid");
  await world.act("consolidator", "extension.withdraw", { extensionId: first });
  for (const name of ["grant", "decline"]) {
    expect(await attempt("sender", `extension.${name}`, { extensionId: first, day: "2030-11-20", reason: "Nej." })).toBe("extension.closed");
  }
  const second = await asked(made);
  await world.act("sender", "extension.decline", { extensionId: second, reason: "Ärendet brådskar." });
  expect(await attempt("registrar", "extension.withdraw", { extensionId: second })).toBe("extension.closed");
  const third = await asked(made);
  await world.act("sender", "extension.grant", { extensionId: third, day: "2030-11-10" });
  // More is asked for from the day that holds now.
  expect(await attempt("consolidator", "extension.ask", ask("2030-11-10"))).toBe("extension.day");
  const { consultationId } = made;
  expect((await see("author", "extensions", { consultationId })).map((e) => [e.state, e.grantedDay])).toEqual([
    ["granted", "2030-11-10"],
    ["declined", null],
    ["withdrawn", null],
  ]);
  const events = await world.services.database.auditEvent.findMany({ where: { consultationId, type: { startsWith: "extension." } }, orderBy: { id: "asc" } });
  expect(events.map((e) => e.type)).toEqual(["extension.ask", "extension.withdraw", "extension.ask", "extension.decline", "extension.ask", "extension.grant"]);
  expect(JSON.stringify(events.map((e) => e.data))).not.toContain("brådskar");
});

it("is not asked for once it is closed or the response is dispatched", async () => {
  const made = await matter();
  const ask = (consultationId: string) => ({ id: uuid(), consultationId, bodyId: world.ids.ours, wantedDay: "2030-11-20", reason: "Skäl." });
  const waiting = await asked(made);
  await world.act("sender", "consultation.close", { consultationId: made.consultationId });
  expect(await attempt("registrar", "extension.withdraw", { extensionId: waiting })).toBe("consultation.not-open");
  expect(await attempt("sender", "extension.grant", { extensionId: waiting, day: "2030-11-20" })).toBe("consultation.not-open");
  expect(await attempt("registrar", "extension.ask", ask(made.consultationId))).toBe("consultation.not-open");
  const sent = await matter();
  await bring(world, sent.responseId, "dispatched");
  expect(await attempt("registrar", "extension.ask", ask(sent.consultationId))).toBe("extension.dispatched");
});

it("is between the body and the sender: nobody else is shown it, told of it, or made to load anew", async () => {
  const made = await matter();
  const { consultationId } = made;
  const before = (await see("author", "consultation", { consultationId })).seq;
  const extensionId = await asked(made);
  const reload = async (as: CastName) => (await see(as, "changes", { consultationId, since: before })).reload;
  expect([await reload("author"), await reload("sender"), await reload("foreigner")]).toEqual([true, true, false]);
  expect(await see("foreigner", "extensions", { consultationId })).toEqual([]);
  expect((await see("sender", "extensions", { consultationId })).map((e) => e.id)).toEqual([extensionId]);

  const makeAll = async () => {
    while (await makeNotices(world.services.database, consultationId, new Date())) continue;
  };
  const told = async (): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {};
    for (const as of ["sender", "author", "reviewer", "consolidator", "registrar", "bodyAdmin", "approver", "foreigner", "stranger"] as const) {
      const { notices } = await see(as, "notices", {});
      const kinds = notices.filter((n) => n.consultationId === consultationId && n.extension).map((n) => n.kind);
      if (kinds.length > 0) found[as] = kinds;
    }
    return found;
  };
  await makeAll();
  expect(await told()).toEqual({ sender: ["moreTimeAsked"] });
  expect((await see("sender", "notices", {})).notices[0]).toMatchObject({ byName: "registrar", extension: { bodyName: "Egna nämnden", day: "2030-11-20" } });
  await world.act("sender", "extension.grant", { extensionId, day: "2030-11-15" });
  await makeAll();
  const granted = ["moreTimeGranted"];
  expect(await told()).toEqual({ consolidator: granted, registrar: granted, bodyAdmin: granted });
  expect((await see("registrar", "notices", {})).notices[0]).toMatchObject({ extension: { day: "2030-11-15" }, lastAnswerDay: "2030-11-15" });
});
