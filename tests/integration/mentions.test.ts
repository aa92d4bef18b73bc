/** Who can be named in a comment, who is, and who is not because they may not read it. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { replaceFragment } from "../../collab/schema/to-yjs.ts";
import type { Audience } from "../../domain/annotation/audience.ts";
import type { RichInline, RichText } from "../../domain/rich-text/rich-text.ts";
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

const personOf = async (name: CastName): Promise<string> => (await world.actor(name))?.personId ?? "";
const textWith = (...content: RichInline[]): RichText => ({ type: "doc", content: [{ type: "paragraph", content }] });
const naming = async (names: readonly CastName[], label?: string): Promise<RichText> => {
  const mentions = await Promise.all(names.map(async (name): Promise<RichInline> => ({ type: "mention", attrs: { id: await personOf(name), label: label ?? name } })));
  return textWith({ type: "text", text: "Fråga " }, ...mentions);
};

/** The author's draft, with what an editor would have written in its log. */
const draftNaming = async (names: readonly CastName[], audience: Audience, label?: string): Promise<string> => {
  const annotationId = await world.annotate({ audience, draft: true });
  const doc = new Y.Doc();
  replaceFragment(doc.getXmlFragment("body"), await naming(names, label));
  const { database: db } = world.services;
  const document = `annotation/${annotationId}`;
  const { seq } = await db.liveDocument.update({ where: { name: document }, data: { seq: { increment: 1 } } });
  await db.documentUpdate.create({ data: { document, seq, personId: await personOf("author"), bytes: Buffer.from(Y.encodeStateAsUpdate(doc)) } });
  return annotationId;
};
const mentionedBy = async (sourceId: string): Promise<string[]> => {
  const rows = await world.services.database.mention.findMany({ where: { sourceId } });
  const people = await world.services.database.person.findMany({ where: { id: { in: rows.map((r) => r.personId) } } });
  return people.map((p) => p.name).sort();
};
const htmlOf = async (id: string): Promise<string> => (await world.services.database.annotation.findUniqueOrThrow({ where: { id } })).html;

describe("an annotation that names people", () => {
  it("mentions, once it is submitted, those who may read it, by their own names, and nobody else", async () => {
    const id = await draftNaming(["colleague", "neighbour", "foreigner", "stranger"], "unit", "Påhittad");
    expect(await mentionedBy(id)).toEqual([]);
    await world.act("author", "annotation.submit", { annotationId: id });
    expect(await mentionedBy(id)).toEqual(["colleague"]);
    const html = await htmlOf(id);
    expect(html).toContain(`data-person="${await personOf("colleague")}">@colleague<`);
    // The others stand there as the words that the author wrote.
    expect(html.match(/data-person/g)).toHaveLength(1);
    expect(html.match(/@Påhittad/g)).toHaveLength(3);
  });

  it("mentions more people when it is released to more", async () => {
    const id = await draftNaming(["colleague", "neighbour", "foreigner"], "unit");
    await world.act("author", "annotation.submit", { annotationId: id });
    await world.act("author", "annotation.release", { annotationId: id, audience: "body" });
    expect(await mentionedBy(id)).toEqual(["colleague", "neighbour"]);
    await world.act("reviewer", "annotation.release", { annotationId: id, audience: "all" });
    expect(await mentionedBy(id)).toEqual(["colleague", "foreigner", "neighbour"]);
  });

  it("mentions nobody after it has been taken back", async () => {
    const id = await draftNaming(["colleague"], "body");
    await world.act("author", "annotation.submit", { annotationId: id });
    await world.act("author", "annotation.withdraw", { annotationId: id });
    expect(await mentionedBy(id)).toEqual([]);
  });
});

describe("a reply that names people", () => {
  it("mentions those who may read the thread, until it is taken back", async () => {
    const annotationId = await world.annotate({ audience: "body" });
    const id = uuid();
    await world.act("colleague", "annotation.reply", { id, annotationId, content: await naming(["author", "foreigner"]) });
    expect(await mentionedBy(id)).toEqual(["author"]);
    await world.act("colleague", "reply.withdraw", { replyId: id });
    expect(await mentionedBy(id)).toEqual([]);
  });

  it("is refused with a mention of nobody", async () => {
    const annotationId = await world.annotate({ audience: "body" });
    const content = textWith({ type: "mention", attrs: { id: "anna", label: "Anna" } });
    const refused = await world.services.execute(await world.actor("colleague"), "annotation.reply", { id: uuid(), annotationId, content });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "input.invalid" } });
  });
});

describe("whom a comment can name", () => {
  const asked = async (as: CastName, input: { words?: string; audience?: Audience; annotationId?: string; named?: string[] }) => {
    const result = await world.services.ask(await world.actor(as), "mentionable", { consultationId: world.ids.consultation, ...input });
    return result.ok ? result.value.map((p) => `${p.name}${p.mayRead ? "" : " (not)"}`) : result.refusal.code;
  };

  it("is the body's people, those who may not read it last and told apart, oneself never", async () => {
    expect(await asked("author", { audience: "unit", words: "" })).toEqual(
      expect.arrayContaining(["colleague", "neighbour (not)"]) as string[],
    );
    expect(await asked("author", { audience: "unit", words: "" })).not.toContain("author");
    expect((await asked("author", { audience: "unit", words: "" }))[0]).toBe("colleague");
    expect(await asked("author", { audience: "body", words: "NEI" })).toEqual(["neighbour"]);
    expect(await asked("author", { audience: "own", words: "coll" })).toEqual(["colleague (not)"]);
  });

  it("is nobody of another body, but for those who write in the thread", async () => {
    expect(await asked("author", { audience: "all", words: "for" })).toEqual([]);
    const annotationId = await world.annotate({ as: "foreigner", audience: "all" });
    expect(await asked("author", { annotationId, words: "for" })).toEqual(["foreigner"]);
    expect(await asked("sender", { audience: "all", words: "" })).toEqual([]);
  });

  it("says of those already named who may not read it", async () => {
    const named = [await personOf("colleague"), await personOf("neighbour"), await personOf("stranger")];
    expect(await asked("author", { audience: "unit", named })).toEqual(["colleague", "neighbour (not)"]);
  });

  it("answers nothing about a comment that the asker does not see", async () => {
    const annotationId = await world.annotate({ audience: "own" });
    expect(await asked("colleague", { annotationId, words: "" })).toBe("not-found");
    expect(await asked("foreigner", { annotationId, words: "" })).toBe("not-found");
  });
});

describe("tags", () => {
  it("are offered by the sender, each once, and joined by people's own", async () => {
    const { consultation } = world.ids;
    await world.act("sender", "consultation.update", { consultationId: consultation, tags: ["jämställdhet", "barnrätt", "Barnrätt"] });
    const detail = await world.services.ask(await world.actor("author"), "consultation", { consultationId: consultation });
    expect(detail.ok && detail.value.tags).toEqual(["jämställdhet", "barnrätt"]);
    const annotationId = await world.annotate();
    await world.act("author", "annotation.update", { annotationId, tags: ["barnrätt", "belysning"] });
    const thread = await world.services.ask(await world.actor("colleague"), "annotation", { annotationId });
    expect(thread.ok && thread.value.annotation.tags).toEqual(["barnrätt", "belysning"]);
  });
});
