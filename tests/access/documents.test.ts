import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentRoots, type DocumentKind } from "../../collab/schema/document-name.ts";
import type { AnnotateOptions, CastName, World } from "../support/world.ts";
import { documentAccess } from "../../server/live/document-access.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { inside } from "./expectation.ts";
import { castNames, createWorld } from "../support/world.ts";

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

type Access = "write" | "read" | "none";
type Expected = Partial<Record<CastName | "inside", Access>>;


const annotation = (options: AnnotateOptions) => async () => `annotation/${await world.annotate(options)}`;

/** Each kind of live document in each of its situations; whoever is not named gets nothing. */
const cases: Record<DocumentKind, Record<string, { name: () => Promise<string>; expected: Expected }>> = {
  annotation: {
    "a draft": { name: annotation({ draft: true }), expected: { author: "write" } },
    "a draft for all": { name: annotation({ draft: true, audience: "all" }), expected: { author: "write" } },
    "a draft written with the unit": {
      name: annotation({ draft: true, cowriting: "unit" }),
      expected: { author: "write", colleague: "write" },
    },
    "an own note": { name: annotation({ audience: "own" }), expected: { author: "write" } },
    "for the unit": { name: annotation({ audience: "unit" }), expected: { author: "write", colleague: "read" } },
    "for the body": { name: annotation({}), expected: { inside: "read", author: "write" } },
    "for all bodies": {
      name: annotation({ audience: "all" }),
      expected: { inside: "read", author: "write", foreigner: "read", sender: "read" },
    },
    settled: { name: async () => `annotation/${await world.accepted()}`, expected: { inside: "read" } },
    withdrawn: {
      name: async () => {
        const id = await world.annotate();
        await world.act("author", "annotation.withdraw", { annotationId: id });
        return `annotation/${id}`;
      },
      expected: {},
    },
  },
  response: {
    "being written": { name: () => Promise.resolve(`response/${world.ids.response}`), expected: { inside: "read", consolidator: "write" } },
  },
};

it("knows every kind of document there is", () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(documentRoots).sort());
});

describe.each(Object.entries(cases).flatMap(([kind, situations]) => Object.keys(situations).map((situation) => [kind as DocumentKind, situation] as const)))(
  "%s: %s",
  (kind, situation) => {
    it.each(castNames.filter((name) => name !== "nobody"))("as %s", async (as) => {
      const { name, expected } = cases[kind][situation] ?? { name: () => Promise.resolve(""), expected: {} };
      const actor = await world.actor(as);
      if (!actor) throw new Error(`${as} cannot act`);
      const access = await documentAccess(world.services.database, actor, await name());
      const wanted = expected[as] ?? ((inside as readonly CastName[]).includes(as) ? expected.inside : undefined) ?? "none";
      expect(access.ok ? access.value.mode : "none").toBe(wanted);
    });
  },
);

it("opens nothing by a name that is none", async () => {
  const actor = await world.actor("author");
  if (!actor) throw new Error("the author cannot act");
  const id = await world.annotate();
  for (const name of ["", "annotation", `annotation/${id}/`, `annotation/${id.toUpperCase()}`, `../annotation/${id}`, `response/${id}`, `reply/${id}`, "annotation/%00"]) {
    expect((await documentAccess(world.services.database, actor, name)).ok, name).toBe(false);
  }
});
