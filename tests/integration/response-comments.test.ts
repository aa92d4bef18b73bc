/** Comments on the response: threads, changes that are accepted, taken back or rejected, and that the trail stays whole. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommentThread } from "../../domain/response/comment.ts";
import { commented, responseDocument } from "../support/comments.ts";
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

const thread = async (id: string, as: CastName = "reviewer"): Promise<CommentThread | undefined> => {
  const asked = await world.services.ask(await world.actor(as), "response-comments", { responseId: world.ids.response });
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value.threads.find((t) => t.id === id);
};
/** The text with its marks, those of neighbours that have the same joined. */
const views = async (): Promise<string> =>
  (await responseDocument(world)).getXmlFragment("views").toString().replaceAll('</source><source ids="[object Object]">', "");
const tries = async (name: "response.accept-change" | "response.undo-change" | "response.reject-change", commentId: string) =>
  world.services.execute(await world.actor("consolidator"), name, { commentId });

describe("a thread", () => {
  it("is answered, edited, done with and taken up again, and goes when nothing is left of it", async () => {
    const id = await commented(world);
    const reply = uuid();
    await world.act("approver", "response.reply-comment", { id: reply, commentId: id, text: "Nej." });
    await world.act("author", "response.edit-comment", { commentId: id, text: "Är det verkligen så?" });
    await world.act("neighbour", "response.resolve-comment", { commentId: id, resolved: true });
    expect(await thread(id)).toMatchObject({ text: "Är det verkligen så?", isEdited: true, resolvedByName: "neighbour", replies: [{ text: "Nej.", authorName: "approver" }] });
    await world.act("author", "response.resolve-comment", { commentId: reply, resolved: false });
    await world.act("author", "response.withdraw-comment", { commentId: id });
    expect(await thread(id)).toMatchObject({ text: "", isWithdrawn: true, resolvedByName: null });
    await world.act("approver", "response.withdraw-comment", { commentId: reply });
    expect(await thread(id)).toBeUndefined();
  });
});

describe("what a comment is on", () => {
  const said = async (anchor: CommentThread["anchor"], replacement?: string) => {
    const id = uuid();
    const input = { id, responseId: world.ids.response, text: "Det räcker inte.", anchor, ...(replacement === undefined ? {} : { replacement }) };
    return { id, result: await world.services.executeUntrusted(await world.actor("approver"), "response.comment", input) };
  };

  it("may be the whole response, or words of several paragraphs, for which no others can be suggested", async () => {
    const [first, last] = [await thread(await commented(world)), await thread(await commented(world))];
    if (!first?.anchor || !last?.anchor) throw new Error("no anchor");
    const across = { ...first.anchor, end: last.anchor.end, quote: `${first.anchor.quote}\n${last.anchor.quote}` };
    for (const anchor of [null, across]) {
      const { id, result } = await said(anchor);
      expect(result).toMatchObject({ ok: true });
      expect(await thread(id)).toMatchObject({ anchor, replacement: null });
      expect((await said(anchor, "Andra ord.")).result).toMatchObject({ ok: false, refusal: { code: "input.invalid" } });
    }
  });
});

describe("a suggested change", () => {
  it("takes the place of the words and rests on what they rested on; taken back, the text is what it was", async () => {
    const id = await commented(world, { replacement: "nya ord" });
    const before = await views();
    const quote = (await thread(id))?.anchor?.quote ?? "";
    await world.act("consolidator", "response.accept-change", { commentId: id });
    expect(await thread(id)).toMatchObject({ outcome: "accepted", resolvedByName: "consolidator" });
    expect(await views()).toBe(before.replace(quote, "nya ord"));
    expect(await tries("response.accept-change", id)).toMatchObject({ ok: false, refusal: { code: "response.no-suggestion" } });
    await world.act("consolidator", "response.undo-change", { commentId: id });
    expect(await thread(id)).toMatchObject({ outcome: null, resolvedByName: null });
    expect(await views()).toBe(before);
    await world.act("consolidator", "response.accept-change", { commentId: id });
    expect(await views()).toContain("nya ord");
  });

  it("is applied once, also when two accept it at the same moment", async () => {
    const id = await commented(world, { replacement: "en gång" });
    const both = await Promise.all([tries("response.accept-change", id), tries("response.accept-change", id)]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect((await views()).split("en gång")).toHaveLength(2);
  });

  it("is refused where the words are others by now, and then rejected", async () => {
    const [first, second] = [await commented(world, { replacement: "först" }), uuid()];
    const anchor = (await thread(first))?.anchor;
    if (!anchor) throw new Error("no anchor");
    await world.act("author", "response.comment", { id: second, responseId: world.ids.response, text: "", anchor, replacement: "sedan" });
    await world.act("consolidator", "response.accept-change", { commentId: first });
    expect(await tries("response.accept-change", second)).toMatchObject({ ok: false, refusal: { code: "response.words-changed" } });
    await world.act("consolidator", "response.reject-change", { commentId: second });
    expect(await thread(second)).toMatchObject({ outcome: "rejected" });
    expect(await views()).not.toContain("sedan");
  });
});
