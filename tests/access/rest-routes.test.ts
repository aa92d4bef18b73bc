/** Every address of the REST interface, and whom it answers how. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRestClient, type CallOptions, type RestClient } from "../integration/rest-client.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { asProposed, freshMatter, matterIn } from "../support/sign-off.ts";
import { createWorld, draftText, type CastName, type World } from "../support/world.ts";

const callers = ["nobody", "stranger", "foreigner", "author", "reviewer", "consolidator", "sender"] as const satisfies readonly CastName[];
type Statuses = readonly [nobody: number, stranger: number, foreigner: number, author: number, reviewer: number, consolidator: number, sender: number];

type Request = { readonly path: string } & Pick<CallOptions, "json" | "raw" | "headers">;
type Case = {
  /** Made anew for each caller, so that one's success is not another's conflict. */
  readonly request: (world: World) => Request | Promise<Request>;
  readonly expected: Statuses;
};

const fields = { title: "En till", dnr: "KS 2030/2", lastAnswerDay: "2030-12-01" };

const prepared = async (world: World): Promise<string> => {
  const id = uuid();
  await world.act("sender", "consultation.create", { id, senderBodyId: world.ids.senders, ...fields });
  return id;
};

const newBody = async ({ services }: World): Promise<string> => {
  const id = uuid();
  await services.database.body.create({ data: { id, name: `Nämnd ${id}`, officeName: `Kontor ${id}` } });
  return id;
};

const askedForTime = async (world: World): Promise<string> => {
  const id = uuid();
  const { consultationId } = await freshMatter(world);
  await world.act("consolidator", "extension.ask", { id, consultationId, bodyId: world.ids.ours, wantedDay: "2030-11-20", reason: "Sammanträdet." });
  return id;
};

const anybody: Statuses = [401, 200, 200, 200, 200, 200, 200];
const invited: Statuses = [401, 403, 200, 200, 200, 200, 200];
const members: Statuses = [401, 403, 403, 200, 200, 200, 403];

const ofConsultation = (rest = "") => (world: World): Request => ({ path: `/consultations/${world.ids.consultation}${rest}` });
const ofResponse = (rest = "") => (world: World): Request => ({ path: `/responses/${world.ids.response}${rest}` });

/** An annotation here is one that its body sees and others do not: read by them it is not there, acted on it is refused. */
const cases: Readonly<Record<string, Case>> = {
  "GET /openapi.json": { request: () => ({ path: "/openapi.json" }), expected: [200, 200, 200, 200, 200, 200, 200] },
  "GET /me": { request: () => ({ path: "/me" }), expected: anybody },
  "GET /bodies": { request: () => ({ path: "/bodies" }), expected: [401, 200, 200, 403, 403, 403, 200] },
  "GET /consultations": { request: () => ({ path: "/consultations" }), expected: anybody },
  "POST /consultations": { request: () => ({ path: "/consultations", json: fields }), expected: [401, 403, 403, 403, 403, 403, 201] },
  "GET /consultations/:id": { request: ofConsultation(), expected: invited },
  "PATCH /consultations/:id": {
    request: (world) => ({ ...ofConsultation()(world), json: { description: "Om trygghet." } }),
    expected: [401, 403, 403, 403, 403, 403, 200],
  },
  "POST /consultations/:id/bodies": {
    request: async (world) => ({ ...ofConsultation("/bodies")(world), json: { bodyId: await newBody(world) } }),
    expected: [401, 403, 403, 403, 403, 403, 200],
  },
  "POST /consultations/:id/bodies/:bodyId/withdraw": {
    request: async (world) => {
      const [consultationId, bodyId] = [await prepared(world), await newBody(world)];
      await world.act("sender", "consultation.invite", { consultationId, bodyId });
      return { path: `/consultations/${consultationId}/bodies/${bodyId}/withdraw`, json: {} };
    },
    expected: [401, 403, 403, 403, 403, 403, 200],
  },
  "POST /consultations/:id/versions": {
    request: async (world) => ({
      path: `/consultations/${await prepared(world)}/versions?fileName=utkast.md`,
      raw: new TextEncoder().encode(draftText),
      headers: { "content-type": "application/octet-stream" },
    }),
    expected: [401, 403, 403, 403, 403, 403, 201],
  },
  "GET /consultations/:id/draft": { request: ofConsultation("/draft"), expected: invited },
  "GET /consultations/:id/annotations/export": { request: ofConsultation("/annotations/export?format=csv"), expected: invited },
  "GET /consultations/:id/annotations": { request: ofConsultation("/annotations"), expected: invited },
  "POST /consultations/:id/annotations": {
    request: (world) => ({
      ...ofConsultation("/annotations")(world),
      json: { audience: "body", kind: "clarify", target: { blockId: world.paragraphs[0] }, text: "Vad avses?" },
    }),
    expected: [401, 403, 201, 201, 403, 403, 403],
  },
  "GET /consultations/:id/changes": { request: ofConsultation("/changes?since=0"), expected: invited },
  "GET /consultations/:id/extensions": { request: ofConsultation("/extensions"), expected: invited },
  "POST /consultations/:id/extensions": {
    request: async (world) => ({
      path: `/consultations/${(await freshMatter(world)).consultationId}/extensions`,
      json: { wantedDay: "2030-11-20", reason: "Sammanträdet.", bodyId: world.ids.ours },
    }),
    expected: [401, 403, 403, 403, 403, 201, 403],
  },
  "POST /extensions/:id/withdraw": {
    request: async (world) => ({ path: `/extensions/${await askedForTime(world)}/withdraw`, json: {} }),
    expected: [401, 403, 403, 403, 403, 200, 403],
  },
  "POST /extensions/:id/grant": {
    request: async (world) => ({ path: `/extensions/${await askedForTime(world)}/grant`, json: { day: "2030-11-20" } }),
    expected: [401, 403, 403, 403, 403, 403, 200],
  },
  "POST /extensions/:id/decline": {
    request: async (world) => ({ path: `/extensions/${await askedForTime(world)}/decline`, json: { reason: "Ärendet brådskar." } }),
    expected: [401, 403, 403, 403, 403, 403, 200],
  },
  "GET /annotations/:id": { request: async (world) => ({ path: `/annotations/${await world.annotate()}` }), expected: [401, 403, 404, 200, 200, 200, 404] },
  "POST /annotations/:id/replies": {
    request: async (world) => ({ path: `/annotations/${await world.annotate()}/replies`, json: { text: "Ja." } }),
    expected: [401, 403, 403, 201, 201, 403, 403],
  },
  "POST /annotations/:id/disposition": {
    request: async (world) => ({ path: `/annotations/${await world.annotate()}/disposition`, json: { outcome: "accepted" } }),
    expected: [401, 403, 403, 403, 200, 403, 403],
  },
  "POST /annotations/:id/release": {
    request: async (world) => ({ path: `/annotations/${await world.annotate()}/release`, json: { audience: "all" } }),
    expected: [401, 403, 403, 200, 200, 200, 403],
  },
  "GET /responses/:id": { request: ofResponse(), expected: members },
  "POST /responses/:id/draft": {
    request: async (world) => {
      await world.accepted();
      return { ...ofResponse("/draft")(world), json: {} };
    },
    expected: [401, 403, 403, 403, 403, 200, 403],
  },
  "POST /responses/:id/points": {
    request: async (world) => ({ ...ofResponse("/points")(world), json: { annotationIds: [await world.accepted()] } }),
    expected: [401, 403, 403, 403, 403, 201, 403],
  },
  "POST /responses/:id/set-aside": {
    request: async (world) => ({ ...ofResponse("/set-aside")(world), json: { annotationId: await world.accepted(), reason: "Ryms i en annan." } }),
    expected: [401, 403, 403, 403, 403, 200, 403],
  },
  "POST /responses/:id/transitions": {
    request: async (world) => ({ path: `/responses/${(await freshMatter(world)).responseId}/transitions`, json: { to: "review" } }),
    expected: [401, 403, 403, 403, 403, 200, 403],
  },
  "POST /responses/:id/decision": {
    request: async (world) => ({ path: `/responses/${(await matterIn(world, "committee")).responseId}/decision`, json: asProposed }),
    expected: [401, 403, 403, 403, 403, 403, 403],
  },
  "GET /responses/:id/comments": { request: ofResponse("/comments"), expected: members },
  "POST /responses/:id/comments": {
    request: (world) => ({ ...ofResponse("/comments")(world), json: { text: "Är det så?" } }),
    expected: [401, 403, 403, 201, 201, 201, 403],
  },
  "POST /responses/:id/files": {
    request: async (world) => ({
      path: `/responses/${(await matterIn(world, "committee")).responseId}/files?fileName=reservation.pdf`,
      raw: new TextEncoder().encode("%PDF-1.7 En reservation."),
      headers: { "content-type": "application/octet-stream" },
    }),
    expected: [401, 403, 403, 403, 403, 403, 403],
  },
  "GET /responses/:id/attachments/:number": {
    request: async (world) => ({ path: `/responses/${(await matterIn(world, "dispatched")).responseId}/attachments/1` }),
    expected: [401, 403, 403, 200, 200, 200, 200],
  },
  "GET /responses/:id/seal": {
    request: async (world) => ({ path: `/responses/${(await matterIn(world, "dispatched")).responseId}/seal` }),
    expected: [401, 403, 403, 200, 200, 200, 200],
  },
  "POST /responses/:id/receipt": {
    request: async (world) => ({ path: `/responses/${(await matterIn(world, "dispatched")).responseId}/receipt`, json: {} }),
    expected: [401, 403, 403, 403, 403, 403, 200],
  },
  "GET /consultations/:id/responses": { request: ofConsultation("/responses"), expected: [401, 403, 403, 403, 403, 403, 200] },
  "GET /responses/:id/export": { request: ofResponse("/export?format=json"), expected: members },
  "POST /collab/tickets": {
    request: async (world) => ({ path: "/collab/tickets", json: { document: `annotation/${await world.annotate()}` } }),
    expected: [401, 404, 404, 201, 201, 201, 404],
  },
};

let database: TestDatabase;
let world: World;
let client: RestClient;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  client = await createRestClient(world);
});
afterAll(async () => {
  await world.stop();
  await database.drop();
});

it("knows every address there is, and none that is not", () => {
  const addresses = client.rest.routes.filter((r) => r.method !== "ALL").map((r) => `${r.method} ${r.path.replace("/api/v1", "")}`);
  expect(Object.keys(cases).sort()).toEqual([...new Set(addresses)].sort());
});

describe.each(Object.entries(cases))("%s", (address, { request, expected }) => {
  it.each(callers.map((as, i) => [as, expected[i]] as const))("answers %s with %i", async (as, status) => {
    const { path, ...more } = await request(world);
    expect((await client.call(address.split(" ")[0] ?? "", path, { as, ...more })).status).toBe(status);
  });
});
