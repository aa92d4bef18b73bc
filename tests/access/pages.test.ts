/** Every address that the pages have, and whom it answers how. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { createWorld, type CastName, type World } from "../support/world.ts";
import { pageRoutes } from "./leak/page-routes.ts";
import { signIn, type Visitor } from "./leak/visitor.ts";

const callers = ["nobody", "stranger", "foreigner", "author", "consolidator", "sender", "bodyAdmin", "operator"] as const satisfies readonly CastName[];
type Caller = (typeof callers)[number];

/** A status, or the address that a redirect leads to (its path, with the consultation's id as `:id`). */
type Outcome = number | `/${string}`;
type Expected = Readonly<Record<Caller, Outcome>>;

const everybody = (outcome: Outcome, more: Partial<Expected> = {}): Expected => ({
  nobody: outcome,
  stranger: outcome,
  foreigner: outcome,
  author: outcome,
  consolidator: outcome,
  sender: outcome,
  bodyAdmin: outcome,
  operator: outcome,
  ...more,
});
/** Whoever is signed in. */
const anybody = (outcome: Outcome, more: Partial<Expected> = {}): Expected => everybody(outcome, { nobody: "/login", ...more });
const outside = { stranger: 403, operator: 403 } as const;
/** The sender and the asked bodies' people. */
const invited = anybody(200, outside);
/** The asked bodies' people, each for their own body. */
const participants = anybody(200, { ...outside, sender: 403 });
const senderOnly = anybody(403, { sender: 200 });

const cases: Readonly<Record<string, Expected>> = {
  "/": anybody(200),
  "/login": everybody("/", { nobody: 200 }),
  "/logout": everybody("/"),
  "/preferences": everybody("/account"),
  "/account": anybody(200),
  "/account/tokens": everybody("/account"),
  "/session": everybody(200),
  "/accessibility": everybody(200),
  "/notices": anybody(200, { nobody: 401 }),
  "/notices/:noticeId": anybody(404, { nobody: 401 }),
  "/unsubscribe/:token": everybody(404),
  "/consultations/:consultationId/progress": participants,
  // Leads to what each most likely comes for.
  "/consultations/:consultationId": anybody("/consultations/:id/read", {
    ...outside,
    nobody: "/login",
    foreigner: "/consultations/:id/consolidate",
    consolidator: "/consultations/:id/consolidate",
    sender: "/consultations/:id/overview",
  }),
  "/consultations/:consultationId/read": invited,
  "/consultations/:consultationId/versions": invited,
  "/consultations/:consultationId/versions/:number": invited,
  "/consultations/:consultationId/review": participants,
  "/consultations/:consultationId/consolidate": participants,
  "/consultations/:consultationId/response": participants,
  "/consultations/:consultationId/overview": senderOnly,
  "/consultations/:consultationId/settings": senderOnly,
  "/consultations/:consultationId/import": senderOnly,
  "/commands/:name": everybody(400),
  "/annotations/:annotationId/assignees": { ...participants, nobody: 401, foreigner: 404, sender: 404 },
  "/documents/:document/history": { ...participants, nobody: 401, stranger: 404, operator: 404, foreigner: 404, sender: 404 },
  "/consultations/:consultationId/my-threads": { ...invited, nobody: 401 },
  "/annotations/:annotationId/thread": { ...participants, nobody: 401, foreigner: 404, sender: 404 },
  "/consultations/:consultationId/annotations": { ...invited, nobody: 401 },
  "/consultations/:consultationId/search": everybody(422, { nobody: 401 }),
  "/consultations/:consultationId/mentionable": { ...invited, nobody: 401 },
  "/consultations/:consultationId/response/material": { ...participants, nobody: 401 },
  "/consultations/:consultationId/response/export/:format": { ...participants, nobody: 401 },
  // Nothing has been dispatched here: the sender finds nothing, and the body's own people get their files by this way too.
  "/consultations/:consultationId/received/:responseId": anybody(403, { sender: 404 }),
  "/consultations/:consultationId/received/:responseId/export/:format": anybody(403, { nobody: 401, author: 200, consolidator: 200, bodyAdmin: 200 }),
  "/consultations/:consultationId/responses/:responseId/files": everybody(400),
  // Nothing has been sealed here.
  "/consultations/:consultationId/responses/:responseId/attachments/:number": anybody(403, { nobody: 401, author: 404, consolidator: 404, bodyAdmin: 404 }),
  "/consultations/:consultationId/annotations/export/:list": { ...invited, nobody: 401 },
  "/consultations/new": senderOnly,
  "/consultations/:consultationId/import/file": everybody(400),
  "/admin": anybody(200, { author: 403, consolidator: 403 }),
  "/admin/bodies/:bodyId/template": anybody(200, { stranger: 403, foreigner: 403, sender: 403 }),
  "/admin/bodies/:bodyId": anybody(200, { stranger: 403, foreigner: 403, sender: 403 }),
  "/*": everybody(404),
};

let database: TestDatabase;
let world: World;
let server: ServerProcess | undefined;
let annotationId: string;
const visitors = new Map<Caller, Visitor>();

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  annotationId = await world.annotate({ audience: "body" });
  server = await startServer({ databaseUrl: database.url, demo: false });
  for (const name of callers) visitors.set(name, await signIn(server.url, world, name));
}, 240_000);
afterAll(async () => {
  await server?.kill("SIGTERM");
  await world.stop();
  await database.drop();
});

const addressOf = (pattern: string): string => {
  const values: Readonly<Record<string, string>> = {
    ":consultationId": world.ids.consultation,
    ":annotationId": annotationId,
    ":responseId": world.ids.response,
    ":bodyId": world.ids.ours,
    ":number": "1",
    ":document": encodeURIComponent(`annotation/${annotationId}`),
    ":format": "html",
    ":list": "csv",
    ":name": "annotation.create",
    ":noticeId": "01920000-0000-7000-8000-000000000000",
    ":token": "AAAA",
    "*": "nowhere",
  };
  return pattern.replaceAll(/:\w+|\*/g, (parameter) => {
    const value = values[parameter];
    if (value === undefined) throw new RangeError(`nothing to put for ${parameter}`);
    return value;
  });
};

it("knows every address there is, and none that is not", () => {
  expect(Object.keys(cases).sort()).toEqual(pageRoutes.map((r) => r.path).sort());
});

describe.each(Object.entries(cases))("%s", (pattern, expected) => {
  it.each(callers)("as %s", async (as) => {
    const answer = await visitors.get(as)?.get(addressOf(pattern));
    const to = answer?.location ? new URL(answer.location, server?.url).pathname.replace(world.ids.consultation, ":id") : null;
    expect(to ?? answer?.status).toBe(expected[as]);
  });
});
