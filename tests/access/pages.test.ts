/** Every address that the pages have, and whom it answers how. */
import { v7 as uuid } from "uuid";
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

describe("[R40] a page made for somebody else than who is signed in", () => {
  const refusal = (text: string) => (JSON.parse(text) as { refusal?: { code: string } }).refusal?.code;
  const ids = async () => ({ own: (await world.actor("author"))?.personId ?? "", others: (await world.actor("consolidator"))?.personId ?? "" });
  const author = (): Visitor => {
    const visitor = visitors.get("author");
    if (!visitor) throw new Error("not signed in");
    return visitor;
  };
  const from = (personId: string) => ({ "samsvar-person": personId });

  it("carries out no command, and every command of one's own page and of what says nothing", async () => {
    const { own, others } = await ids();
    const id = uuid();
    const reply = { commandId: uuid(), input: { id, annotationId, text: "Skrivet på en sida som låg kvar." } };
    const written = () => world.services.database.reply.findMany({ where: { id }, select: { authorId: true } });
    const refused = await author().post("/commands/annotation.reply", reply, from(others));
    expect([refused.status, refusal(refused.text)]).toEqual([412, "session.another-person"]);
    expect(await written()).toEqual([]);
    // The same command, when its page is its own person's again, or that of a program.
    expect((await author().post("/commands/annotation.reply", reply, from(own))).status).toBe(200);
    expect((await author().post("/commands/annotation.reply", reply)).status).toBe(200);
    expect(await written()).toEqual([{ authorId: own }]);
    // Who is signed out is asked to sign in, whosever page it was.
    expect((await visitors.get("nobody")?.post("/commands/annotation.reply", reply, from(others)))?.status).toBe(401);
  });

  it("takes no form, says why in words, and signs nobody out", async () => {
    const { own, others } = await ids();
    const english = (person: string) => new URLSearchParams({ locale: "en", person });
    const locale = async () => (await world.actor("author"))?.locale;
    const said = await author().post("/preferences?_data=routes/preferences", english(others));
    expect([said.status, said.text]).toEqual([412, expect.stringContaining("Du är inloggad som någon annan nu. Ladda om sidan.")]);
    expect((await author().post("/preferences", new URLSearchParams({ locale: "en" }), from(others))).status).toBe(412);
    expect(await locale()).toBe("sv");
    expect((await author().post("/logout", new URLSearchParams({ person: others }))).status).toBe(412);
    expect((await author().get("/session")).text).toContain(own);
    expect((await author().post("/preferences", english(own))).status).toBe(302);
    expect(await locale()).toBe("en");
  });

  it("is given no file and no live connection", async () => {
    const { own, others } = await ids();
    const file = `/consultations/${world.ids.consultation}/annotations/export/csv`;
    expect([(await author().get(file, from(others))).status, (await author().get(file, from(own))).status]).toEqual([412, 200]);
    const opened = (person: string) => author().openDocument(`response/${world.ids.response}?person=${person}`);
    expect([await opened(others), await opened(own)]).toEqual([401, 101]);
    expect(await author().watch(world.ids.consultation, others)).toBeNull();
    const watching = await author().watch(world.ids.consultation, own);
    expect(watching).not.toBeNull();
    watching?.leave();
  });
});
