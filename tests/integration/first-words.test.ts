/** The reading view begins without what annotations say, but for those that its reader sees at once. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { fromColumns } from "../../domain/annotation/columns.ts";
import type { ConsultationId } from "../../domain/ids.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, type CastName, type World } from "../support/world.ts";

let database: TestDatabase;
let world: World;
/** Of the body alone, in the second paragraph and, written later, more than are seen at once in the first; and one of another body's own. */
let last: string;
const first: string[] = [];
let foreign: string;

const begunWith = async (as: CastName, opened?: string): Promise<ReadonlyMap<string, AnnotationView>> => {
  const consultationId = world.ids.consultation;
  const result = await world.services.ask(await world.actor(as), "annotation-columns", { consultationId, opened });
  if (!result.ok) throw new Error(result.refusal.code);
  return new Map(fromColumns(result.value.columns, consultationId as ConsultationId).map((a) => [a.id as string, a]));
};

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  last = await world.annotate({ paragraph: 1, text: "Sist i utkastet." });
  for (let at = 0; at < 30; at++) first.push(await world.annotate({ text: `Först ${at}.` }));
  foreign = await world.annotate({ as: "foreigner", audience: "own", text: "En annan nämnds." });
  await world.quiet();
});
afterAll(async () => {
  await world.stop();
  await database.drop();
});

it("says what stands first in the draft, whole, and leaves the rest to be asked for", async () => {
  const begun = await begunWith("author");
  const whole = await world.services.ask(await world.actor("author"), "annotations", { consultationId: world.ids.consultation });
  const known = new Map(whole.ok ? whole.value.annotations.map((a) => [a.id as string, a]) : []);
  const said = [...begun.values()].filter((a) => !a.partial);
  expect(said.map((a) => a.id)).toEqual(first.slice(0, 16));
  for (const a of said) expect(a).toEqual(known.get(a.id));
  expect(begun.get(last)).toMatchObject({ partial: true, text: "", quote: { exact: "" } });
});

it("says what the one that is opened says, wherever it stands", async () => {
  expect((await begunWith("author", last)).get(last)).toMatchObject({ text: "Sist i utkastet." });
  expect((await begunWith("author", last)).get(last)?.partial).toBeUndefined();
});

it("says nothing of what its reader may not see, nor of what is not there", async () => {
  const begun = await begunWith("author");
  for (const opened of [foreign, uuid(), "", "'; drop table"]) expect(await begunWith("author", opened)).toEqual(begun);
  expect(begun.has(foreign)).toBe(false);
  const theirs = await begunWith("foreigner", first[0]);
  expect([...theirs.keys()]).toEqual([foreign]);
});

it("says no words of one that was withdrawn a moment ago", async () => {
  const gone = await world.annotate({ paragraph: 1, text: "Ångras strax." });
  await begunWith("author", gone);
  await world.act("author", "annotation.withdraw", { annotationId: gone });
  expect(JSON.stringify([...(await begunWith("author", gone)).values()])).not.toContain("Ångras strax.");
});
