/** What was written for some is given to them and to nobody else, by no way that leads out of the system. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commented } from "../support/comments.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { castNames, createWorld, type AnnotateOptions, type CastName, type World } from "../support/world.ts";
import { inside } from "./expectation.ts";
import { fromPages, fromQueries, fromRest, fromSocket, type Given, type Subjects } from "./leak/collect.ts";
import { signIn, type Visitor } from "./leak/visitor.ts";

type Sharing = "open" | "closed";
type Case = {
  readonly written: AnnotateOptions;
  /** Accepted, and written into the body's response. */
  readonly used?: true;
  readonly seenBy: Readonly<Record<Sharing, readonly CastName[]>>;
};

const always = (seenBy: readonly CastName[]): Case["seenBy"] => ({ open: seenBy, closed: seenBy });

/** Everything is written by the author; who sees it while the sender keeps sharing open, and once it is closed. */
const cases = {
  ownnote: { written: { audience: "own" }, seenBy: always(["author"]) },
  unitnote: { written: { audience: "unit" }, seenBy: always(["author", "colleague"]) },
  bodynote: { written: { audience: "body" }, seenBy: always(inside) },
  usednote: { written: { audience: "body" }, used: true, seenBy: always(inside) },
  allnote: { written: { audience: "all" }, seenBy: { open: [...inside, "sender", "foreigner"], closed: [...inside, "sender"] } },
  draftnote: { written: { audience: "all", draft: true }, seenBy: always(["author"]) },
  draftunit: { written: { audience: "all", draft: true, cowriting: "unit" }, seenBy: always(["author", "colleague"]) },
} satisfies Record<string, Case>;

type CaseName = keyof typeof cases;
const caseNames = Object.keys(cases) as CaseName[];
const caseOf = (name: CaseName): Case => cases[name];

// Words that nothing else holds, and no form of one that is another.
const secretOf = (name: CaseName): string => `hemlig${name}qzx`;
const replySecretOf = (name: CaseName): string => `gensvar${name}qzx`;

const commentSecret = "svarskommentarqzx";

let database: TestDatabase;
let world: World;
let server: ServerProcess | undefined;
let annotationIds: Record<CaseName, string>;
const visitors = new Map<CastName, Visitor>();

const visitorOf = (as: CastName): Visitor => {
  const visitor = visitors.get(as);
  if (!visitor) throw new Error(`${as} has not signed in`);
  return visitor;
};

const write = async (name: CaseName): Promise<string> => {
  const { written, used } = caseOf(name);
  const id = await world.annotate({ ...written, text: `Stycket om ${secretOf(name)} är oklart.` });
  if (!written.draft) await world.act("author", "annotation.reply", { id: uuid(), annotationId: id, text: `Om ${replySecretOf(name)}.` });
  if (used) await world.act("reviewer", "annotation.settle", { annotationId: id, outcome: "accepted" });
  return id;
};

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  const written: [string, string][] = [];
  for (const name of caseNames) written.push([name, await write(name)]);
  annotationIds = Object.fromEntries(written) as Record<CaseName, string>;
  await world.quiet();
  await world.act("consolidator", "response.generate", { responseId: world.ids.response });
  await commented(world, { text: `Om ${commentSecret}.`, replacement: "Annat." });
  await world.quiet();
  server = await startServer({ databaseUrl: database.url, demo: false });
  for (const name of castNames) visitors.set(name, await signIn(server.url, world, name));
}, 240_000);

afterAll(async () => {
  await server?.kill("SIGTERM");
  await world.stop();
  await database.drop();
});

const holding = (given: readonly Given[], words: string): string[] => [...new Set(given.filter((g) => g.text.includes(words)).map((g) => g.from))];

/** The ways that lead to somebody who may see a thing: were they closed, the search for leaks would be looking at nothing. */
const ways = {
  annotation: [
    "query annotation",
    "query annotations",
    "query changes",
    "GET /annotations/:id application/json",
    "GET /consultations/:id/annotations application/json",
    "page /consultations/:consultationId/annotations",
    "page /annotations/:annotationId/thread",
    "Socket.IO",
  ],
  /** A page begins with who, where and how; what it says is fetched by those who look at it. */
  id: ["query annotation-columns", "page /consultations/:consultationId/read", "loader routes/consultation-layout"],
  /** Besides, for what has been handed in. */
  submitted: [
    "query annotation-register",
    "page /consultations/:consultationId/annotations/export/:list",
    "GET /consultations/:id/annotations/export application/json",
  ],
  reply: ["query annotation", "GET /annotations/:id application/json", "page /annotations/:annotationId/thread"],
  /** Besides, for who sees what the body has used in its response. */
  used: [
    "query response",
    "query response-content",
    "query response-sources",
    "GET /responses/:id application/json",
    "GET /responses/:id/export application/json",
    "page /consultations/:consultationId/response",
    "page /consultations/:consultationId/consolidate",
    "page /consultations/:consultationId/response/export/:format",
    "page /consultations/:consultationId/received/:responseId/export/:format",
  ],
  desk: ["page /consultations/:consultationId/consolidate", "page /consultations/:consultationId/response/material"],
} as const;

const isEverySecretInItsPlace = (as: CastName, sharing: Sharing, given: readonly Given[]): void => {
  for (const name of caseNames) {
    const { written, used, seenBy } = caseOf(name);
    const sees = seenBy[sharing].includes(as);
    const annotation = [...ways.annotation, ...(written.draft ? [] : ways.submitted)];
    const secrets: readonly [string, string, readonly string[]][] = [
      ["words", secretOf(name), used ? [...annotation, ...ways.used] : annotation],
      ["id", annotationIds[name], [...annotation, ...ways.id]],
      ["answer", replySecretOf(name), written.draft ? [] : ways.reply],
    ];
    for (const [what, secret, expected] of secrets) {
      const found = holding(given, secret);
      expect(found, `the ${what} of ${name}`).toEqual(sees ? expect.arrayContaining([...expected]) : []);
    }
  }
};

const subjects = (): Subjects => ({ annotationIds: Object.values(annotationIds), words: caseNames.map(secretOf) });

describe.each(["open", "closed"] as const)("while sharing is %s", (sharing) => {
  beforeAll(async () => {
    await world.act("sender", "consultation.share", { consultationId: world.ids.consultation, sharing: sharing === "open" });
  });

  it.each(castNames)("gives %s what they may see, and no trace of the rest", async (as) => {
    const given = [
      ...(await fromQueries(world, as, subjects())),
      ...(await fromRest(world, as, subjects())),
      ...(await fromPages(world, visitorOf(as), subjects())),
      ...(await fromSocket(world, visitorOf(as))),
    ];
    isEverySecretInItsPlace(as, sharing, given);
    // A comment on the response itself is for the body's own people, and in nothing that leaves the desk.
    const isInside = (inside as readonly CastName[]).includes(as);
    expect(holding(given, commentSecret)).toEqual(isInside ? expect.arrayContaining(["query response-comments", ...ways.desk]) : []);
  }, 240_000);

  it.each(castNames)("opens live documents to %s where they may see what is in them", async (as) => {
    for (const name of caseNames) {
      const expected = caseOf(name).seenBy[sharing].includes(as) ? 101 : as === "nobody" ? 401 : 403;
      expect(await visitorOf(as).openDocument(`annotation/${annotationIds[name]}`), name).toBe(expected);
    }
  });

  it.each(castNames.filter((name) => name !== "nobody"))("finds for %s by words only what they may see", async (as) => {
    for (const name of caseNames) {
      const found = await world.services.ask(await world.actor(as), "search", { consultationId: world.ids.consultation, words: secretOf(name) });
      const ids = found.ok ? found.value.annotationIds : [];
      expect(ids, name).toEqual(caseOf(name).seenBy[sharing].includes(as) ? [annotationIds[name]] : []);
    }
  });

  it("counts for those outside only what they may see", async () => {
    for (const as of ["sender", "foreigner"] as const) {
      const list = await world.services.ask(await world.actor(as), "annotations", { consultationId: world.ids.consultation });
      const seen = caseNames.filter((name) => caseOf(name).seenBy[sharing].includes(as));
      expect(list.ok && list.value.annotations.length, as).toBe(seen.length);
    }
    const status = await world.services.ask(await world.actor("sender"), "consultation-status", { consultationId: world.ids.consultation });
    // One has been released to all; drafts for all have not.
    expect(status.ok && status.value.map((b) => [b.bodyId, b.released])).toEqual([
      [world.ids.ours, 1],
      [world.ids.theirs, 0],
    ]);
  });
});

describe("while somebody of another body watches", () => {
  const share = (sharing: boolean) => world.act("sender", "consultation.share", { consultationId: world.ids.consultation, sharing });

  /** Something that the watcher's own body writes: once it has come, everything before it has come or never will. */
  const ownEvent = async (): Promise<string> => world.annotate({ as: "foreigner", audience: "body", text: "Något eget." });

  const watchAsForeigner = async () => {
    const watching = await visitorOf("foreigner").watch(world.ids.consultation);
    if (!watching) throw new Error("the foreigner may not watch");
    return watching;
  };

  it("tells of an annotation when it is released, and not before", async () => {
    await share(true);
    const watching = await watchAsForeigner();
    const words = "hemligsläpptqzx";
    const id = await world.annotate({ audience: "body", text: `Om ${words}.` });
    await world.quiet();
    await watching.heard(await ownEvent());
    expect(watching.frames.filter((frame) => frame.includes(words) || frame.includes(id))).toEqual([]);

    await world.act("author", "annotation.release", { annotationId: id, audience: "all" });
    const at = await watching.heard(words);
    expect(watching.frames[at]).toContain(id);
    watching.leave();
  });

  it("stops telling when sharing is closed, and begins again when it is opened", async () => {
    await share(true);
    const id = annotationIds.allnote;
    const list = async () => {
      const result = await world.services.ask(await world.actor("foreigner"), "annotations", { consultationId: world.ids.consultation });
      return result.ok ? result.value.annotations.map((a): string => a.id) : [];
    };
    const watching = await watchAsForeigner();
    await watching.heard(id);
    const told = watching.frames.length;
    await share(false);
    // Everything is loaded anew, and is then not there.
    const reloads = () => watching.frames.slice(told).filter((frame) => frame.includes('"reload":true'));
    await watching.heard(await ownEvent());
    expect(reloads().length).toBeGreaterThan(0);
    expect(await list()).not.toContain(id);

    const word = "efteråtqzx";
    await world.act("author", "annotation.reply", { id: uuid(), annotationId: id, text: word });
    await watching.heard(await ownEvent());
    expect(watching.frames.slice(told).filter((frame) => frame.includes(id) || frame.includes(word))).toEqual([]);

    await share(true);
    await watching.heard(await ownEvent());
    expect(await list()).toContain(id);
    watching.leave();
  });
});
