/** What is new since last time, and what words are found: one's own, and nothing of what one may not see. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, type TestDatabase } from "../support/database.ts";
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

const consultationId = () => world.ids.consultation;

describe("the mark of how far one has read", () => {
  const markOf = async (as: CastName) => {
    const result = await world.services.ask(await world.actor(as), "read-mark", { consultationId: consultationId() });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const latest = async () => Number((await world.services.database.consultation.findUniqueOrThrow({ where: { id: consultationId() } })).seq);

  it("stands where the last visit ended, whatever has come since, and is nobody else's", async () => {
    const first = await latest();
    await world.act("author", "reading.visit", { consultationId: consultationId(), seq: first });
    const id = await world.annotate({ as: "colleague" });
    expect((await markOf("author")).seq).toBe(first);
    expect((await markOf("neighbour")).seq).toBe(await latest());
    await world.act("author", "reading.open-thread", { annotationId: id });
    expect((await markOf("author")).opened).toEqual({ [id]: await latest() });
    expect((await markOf("colleague")).opened).toEqual({});
  });

  it("is the visit before, when somebody comes back after a while", async () => {
    const end = await latest();
    await world.act("author", "reading.visit", { consultationId: consultationId(), seq: end });
    await world.annotate({ as: "colleague" });
    await world.services.database.readMark.updateMany({ data: { visitAt: new Date(Date.now() - 3_600_000) } });
    expect(await markOf("author")).toEqual({ seq: end, opened: {} });
  });

  it("can be moved past everything, and no further than there is", async () => {
    await world.act("author", "reading.visit", { consultationId: consultationId(), seq: 1_000_000, all: true });
    expect((await markOf("author")).seq).toBe(await latest());
  });

  it("takes no change number, and tells nobody", async () => {
    const before = await latest();
    const events = await world.services.database.auditEvent.count();
    await world.act("author", "reading.visit", { consultationId: consultationId(), seq: before });
    expect([await latest(), await world.services.database.auditEvent.count()]).toEqual([before, events]);
  });
});

describe("search", () => {
  const found = async (as: CastName, words: string) => {
    const result = await world.services.ask(await world.actor(as), "search", { consultationId: consultationId(), words });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const textOf = async (id: string) => (await world.services.database.draftBlock.findFirstOrThrow({ where: { id } })).text;

  it("finds other forms of a Swedish word, and says where they stand", async () => {
    const { blocks } = await found("author", "stadsdelarna");
    const [hit] = blocks;
    const [start, end] = hit?.spans[0] ?? [0, 0];
    expect(hit && (await textOf(hit.id)).slice(start, end)).toBe("stadsdel");
    expect((await found("author", "torgens")).blocks).toHaveLength(1);
    expect((await found("author", "ansvaret")).blocks).toHaveLength(2);
    expect((await found("author", "' & ! (:*")).blocks).toEqual([]);
    expect((await found("author", "\"gator och torg\"")).blocks[0]?.spans.length).toBeGreaterThan(0);
  });

  it("finds threads by their text and by their answers, as long as these stand there", async () => {
    const id = await world.annotate({ text: "Belysningen är dålig." });
    const replyId = uuid();
    await world.act("colleague", "annotation.reply", { id: replyId, annotationId: id, text: "Snöröjningen också." });
    expect((await found("neighbour", "belysning")).annotationIds).toEqual([id]);
    expect((await found("neighbour", "snöröjning")).annotationIds).toEqual([id]);
    await world.act("colleague", "reply.withdraw", { replyId });
    expect((await found("neighbour", "snöröjning")).annotationIds).toEqual([]);
  });

  it("finds what others may not see for nobody else", async () => {
    const id = await world.annotate({ audience: "unit", text: "Portuppgångarna." });
    await world.act("author", "annotation.reply", { id: uuid(), annotationId: id, text: "Källardörrarna." });
    for (const words of ["portuppgång", "källardörr"]) {
      expect((await found("colleague", words)).annotationIds).toEqual([id]);
      for (const as of ["neighbour", "reviewer", "foreigner", "sender"] as const) expect(await found(as, words)).toEqual({ blocks: [], annotationIds: [] });
    }
  });
});

describe("sharing many at once", () => {
  const audiences = async (ids: readonly string[]) =>
    (await world.services.database.annotation.findMany({ where: { id: { in: [...ids] } } })).map((a) => a.audience);

  it("shares all that were chosen, each with its own entry in the log, and tells by whom", async () => {
    const ids = [await world.annotate(), await world.annotate({ as: "colleague" })];
    await world.act("consolidator", "annotation.release-many", { annotationIds: ids, audience: "all" });
    expect(await audiences(ids)).toEqual(["all", "all"]);
    const events = await world.services.database.auditEvent.findMany({ where: { subjectId: { in: ids }, type: "annotation.release" } });
    expect(new Set(events.map((e) => e.seq)).size).toBe(2);
    const thread = await world.services.ask(await world.actor("foreigner"), "annotation", { annotationId: ids[0] ?? "" });
    expect(thread.ok && thread.value.releases).toMatchObject([{ audience: "all", byName: "consolidator" }]);
    await world.act("foreigner", "annotation.reply", { id: uuid(), annotationId: ids[0] ?? "", text: "Vi håller med." });
  });

  it("shares none when one may not be shared", async () => {
    const ids = [await world.annotate(), await world.annotate({ audience: "unit" })];
    const result = await world.services.execute(await world.actor("reviewer"), "annotation.release-many", { annotationIds: ids, audience: "all" });
    expect(result.ok).toBe(false);
    expect(await audiences(ids)).not.toContain("all");
  });

  it("tells another body nothing of how it was shared inside its own", async () => {
    const id = await world.annotate({ audience: "unit" });
    await world.act("author", "annotation.release", { annotationId: id, audience: "body" });
    await world.act("author", "annotation.release", { annotationId: id, audience: "all" });
    const releasesFor = async (as: CastName) => {
      const thread = await world.services.ask(await world.actor(as), "annotation", { annotationId: id });
      return thread.ok ? thread.value.releases.map((r) => r.audience) : [];
    };
    expect(await releasesFor("neighbour")).toEqual(["body", "all"]);
    expect(await releasesFor("foreigner")).toEqual(["all"]);
    expect(await releasesFor("sender")).toEqual(["all"]);
  });
});
