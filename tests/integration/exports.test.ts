/** Files as a person asks for them: read and made by a thread, which sees what the person may see by then and nothing else. */
import { MessageChannel } from "node:worker_threads";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportResponse } from "../../server/export/export-response.ts";
import { createMaker } from "../../server/export/in-thread.ts";
import type { Wanted } from "../../server/export/order.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { matterIn } from "../support/sign-off.ts";
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

const response = async (as: CastName, responseId: string, trail: "none" | "appendix" = "none") =>
  world.services.exports.response(await world.actor(as), { responseId, format: "html", trail });
const list = async (as: CastName, format: "csv" | "jsonld", consultationId = world.ids.consultation) =>
  world.services.exports.annotations(await world.actor(as), { consultationId, format, locale: "sv", origin: "http://samsvar.test" });
const refusedWith = (code: string) => ({ ok: false, refusal: { code } });
const words = async (made: ReturnType<typeof response>): Promise<string> => {
  const result = await made;
  return result.ok ? new TextDecoder().decode(result.value.bytes) : result.refusal.code;
};

it("are the same bytes for the same seal, whoever makes them", async () => {
  const { responseId } = await matterIn(world, "dispatched");
  const content = await world.services.ask(await world.actor("author"), "response-content", { responseId });
  if (!content.ok) throw new Error(content.refusal.code);
  const here = new TextDecoder().decode((await exportResponse(content.value, "html")).bytes);
  expect([await words(response("author", responseId)), await words(response("sender", responseId))]).toEqual([here, here]);
});

it("show each what is theirs to see", async () => {
  await world.annotate({ audience: "unit", text: "För avdelningen." });
  await world.annotate({ audience: "all", text: "För alla." });
  const seen = async (as: CastName, format: "csv" | "jsonld") => {
    const text = await words(list(as, format));
    return [text.includes("För avdelningen."), text.includes("För alla.")];
  };
  for (const format of ["csv", "jsonld"] as const) {
    expect([await seen("colleague", format), await seen("reviewer", format), await seen("foreigner", format)]).toEqual([[true, true], [false, true], [false, true]]);
  }
});

it("are refused to who may not have them, before they take a place in the line", async () => {
  const { responseId } = await matterIn(world, "dispatched");
  expect(await response("nobody", responseId)).toMatchObject(refusedWith("auth.required"));
  expect(await response("foreigner", responseId)).toMatchObject(refusedWith("policy.not-member"));
  expect(await response("sender", world.ids.response)).toMatchObject(refusedWith("policy.not-member"));
  expect(await response("sender", responseId, "appendix")).toMatchObject(refusedWith("policy.not-member"));
  expect(await response("author", "none of ours")).toMatchObject(refusedWith("input.invalid"));
  expect(await list("stranger", "csv")).toMatchObject(refusedWith("consultation.not-invited"));
  expect(await list("author", "csv", responseId)).toMatchObject(refusedWith("not-found"));
});

it("are not made for somebody who has lost the right while they waited", async () => {
  const make = createMaker({ connection: database.config });
  const personId = (await world.actor("colleague"))?.personId;
  if (!personId) throw new Error("no colleague");
  const { port1, port2 } = new MessageChannel();
  const order = async (wanted: Wanted) => make({ task: { personId, wanted }, port: port2 });
  const wanted: Wanted = { type: "response", responseId: world.ids.response, format: "json" };
  expect(await order(wanted)).toMatchObject({ ok: true });
  const { database: db } = world.services;
  await db.membership.deleteMany({ where: { personId } });
  expect(await order(wanted)).toMatchObject(refusedWith("policy.not-member"));
  await db.person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
  expect(await order(wanted)).toMatchObject(refusedWith("auth.required"));
  port1.close();
});
