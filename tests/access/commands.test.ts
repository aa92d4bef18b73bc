import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands, type CommandName } from "../../server/commands/registry.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { fingerprint } from "../support/fingerprint.ts";
import { castNames, createWorld, type CastName, type World } from "../support/world.ts";
import { commandCases } from "./command-cases.ts";

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

it("knows every command there is, and none that is not", () => {
  expect(Object.keys(commandCases).sort()).toEqual(Object.keys(commands).sort());
});

describe.each(Object.keys(commands) as CommandName[])("%s", (name) => {
  const { input, expected } = commandCases[name];
  let refused: ReturnType<typeof input> | undefined;
  /** A refusal changes nothing, so one input serves all who are refused, unless it is made for one person. */
  const inputFor = (as: CastName): ReturnType<typeof input> =>
    expected[as] === "ok" || input.length > 1 ? input(world, as) : (refused ??= input(world, as));

  it.each(castNames)("as %s", async (as) => {
    const prepared = await inputFor(as);
    const actor = await world.actor(as);
    await world.quiet();
    const before = await fingerprint(world.services.pool);
    const result = await world.services.executeUntrusted(actor, name, prepared);
    expect(result.ok ? "ok" : result.refusal.code).toBe(expected[as]);
    if (!result.ok) expect(await fingerprint(world.services.pool)).toEqual(before);
  });
});

it("refuses an unknown name and input that does not fit, changing nothing", async () => {
  const actor = await world.actor("author");
  const before = await fingerprint(world.services.pool);
  for (const name of ["annotation.destroy", "__proto__", "constructor", "toString"]) {
    expect(await world.services.executeUntrusted(actor, name, {})).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  }
  for (const name of Object.keys(commands)) {
    for (const input of [null, 7, [], { annotationId: "no uuid" }]) {
      const result = await world.services.executeUntrusted(actor, name, input);
      expect(result, name).toMatchObject({ ok: false, refusal: { code: "input.invalid" } });
    }
  }
  expect(await fingerprint(world.services.pool)).toEqual(before);
});
