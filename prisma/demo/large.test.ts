import { expect, it } from "vitest";

import { needsReason } from "../../domain/annotation/disposition.ts";
import type { BlockId } from "../../domain/ids.ts";
import { readMarkdown } from "../../server/import/markdown/read-markdown.ts";
import { collectNotices } from "../../server/import/notices.ts";
import { largeDemo } from "./large.ts";
import { demoBodies, demoSender } from "./organisations.ts";
import { targetFinder } from "./target.ts";

const large = largeDemo();
const blocks = readMarkdown(large.draft.markdown, collectNotices()).blocks.map((block, index) => ({ ...block, id: `b${index}` as BlockId }));

it("is the same every time for the same seed, and another for another", () => {
  expect(largeDemo()).toEqual(large);
  expect(largeDemo(2).annotations[0]).not.toEqual(large.annotations[0]);
});

it("has forty bodies whose names and people are nobody else's", () => {
  expect(large.bodies).toHaveLength(40);
  const all = [...large.bodies, ...demoBodies, demoSender];
  const people = all.flatMap((body) => body.people.map(({ email }) => email));
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(new Set(people).size).toBe(people.length);
  for (const email of people) expect(email).toMatch(/^[a-z.]+@[a-z0-9]+\.example$/);
});

it("has a draft of three hundred pages", () => {
  const words = blocks.reduce((sum, block) => sum + block.text.split(/\s+/).length, 0);
  expect(words / 350).toBeGreaterThan(280);
  expect(blocks.filter(({ kind }) => kind === "paragraph" || kind === "listItem").length).toBeGreaterThan(2800);
  expect(blocks.filter(({ kind }) => kind === "heading")).toHaveLength(331);
  expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(30);
});

it("has two thousand annotations that stand on words found once", () => {
  const find = targetFinder(blocks);
  expect(large.annotations).toHaveLength(2000);
  const targets = large.annotations.map(({ target }) => find(target));
  const perBlock = new Map<string, number>();
  for (const target of targets) if (target.type === "range") perBlock.set(target.blockId, (perBlock.get(target.blockId) ?? 0) + 1);
  expect(Math.max(...perBlock.values())).toBeGreaterThanOrEqual(5);
});

it("lets people write, answer and settle only what they may", () => {
  for (const { key, body, author, unit, audience, replies, disposition } of large.annotations) {
    const people = large.bodies.find((one) => one.key === body)?.people ?? [];
    const person = (email: string) => people.find((one) => one.email === email);
    expect([key, person(author)?.unit, person(author)?.roles.includes("annotator")]).toEqual([key, unit, true]);
    for (const reply of replies) {
      expect([key, person(reply.author)?.roles.includes("annotator")]).toEqual([key, true]);
      if (audience === "unit") expect([key, person(reply.author)?.unit]).toEqual([key, unit]);
      expect([key, audience]).not.toEqual([key, "own"]);
    }
    if (!disposition) continue;
    expect([key, person(disposition.by)?.roles.includes("reviewer"), disposition.by !== author]).toEqual([key, true, true]);
    expect(["body", "all"]).toContain(audience);
    expect([key, needsReason(disposition.outcome) ? disposition.reason !== undefined : true]).toEqual([key, true]);
  }
});
