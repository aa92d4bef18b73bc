import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queries, type QueryName } from "../../server/queries/registry.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { castNames, createWorld, type World } from "../support/world.ts";
import { queryCases } from "./query-cases.ts";

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

it("knows every query there is, and none that is not", () => {
  expect(Object.keys(queryCases).sort()).toEqual(Object.keys(queries).sort());
});

describe.each(Object.keys(queries) as QueryName[])("%s", (name) => {
  it.each(castNames)("as %s", async (as) => {
    const { input, expected } = queryCases[name];
    const result = await world.services.ask(await world.actor(as), name, await input(world));
    expect(result.ok ? "ok" : result.refusal.code).toBe(expected[as]);
  });
});
