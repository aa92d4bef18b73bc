import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { richTextOf } from "../schema/from-yjs.ts";
import { documentRoots, type DocumentKind } from "../schema/document-name.ts";
import { replaceFragment } from "../schema/to-yjs.ts";
import { craft, deleted, element, embed, format, gc, skip, text, values, words, type CraftedContent, type CraftedStruct, type Id } from "../testing/craft.ts";
import { JudgedDocument } from "../testing/judged-document.ts";
import { Chance } from "../testing/random.ts";
import { flawsOf } from "../testing/whole-document.ts";
import type { RichText } from "../../domain/rich-text/rich-text.ts";

/**
 * Hostile updates, seeded: structs thrown together (honest ones twisted are in tests/fuzz/gate.test.ts). Whatever passes must have left
 * the document whole: nothing held back, nothing under another's id, every root as the schema has it, and the server's own encoding
 * enough to make the same document again.
 */
const bo = 200;
// For machines that do other things too.
const patience = 60_000;

const begin = (kind: DocumentKind): JudgedDocument => {
  const judged = new JudgedDocument(kind);
  const doc = new Y.Doc();
  doc.clientID = 100;
  const value: RichText = {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "Hej " }, { type: "text", text: "alla", marks: [{ type: "bold" }] }] },
      { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "punkt" }] }] }] },
    ],
  };
  for (const root of documentRoots[kind]) replaceFragment(doc.getXmlFragment(root), root === "suggestion" ? { type: "doc", content: [] } : value);
  judged.take(Y.encodeStateAsUpdate(doc), "anna");
  return judged;
};

const attempt = (judged: JudgedDocument, kind: DocumentKind, bytes: Uint8Array): boolean => {
  const start = Y.encodeStateAsUpdate(judged.doc);
  if (judged.judge(bytes, "bo").kind !== "passed") {
    expect(Y.encodeStateAsUpdate(judged.doc)).toEqual(start);
    return false;
  }
  const before = Y.getState(judged.doc.store, 100);
  const applied = judged.take(bytes, "bo");
  expect(flawsOf(judged.doc, kind)).toEqual([]);
  expect(Y.getState(judged.doc.store, 100)).toBe(before);
  const again = new Y.Doc();
  for (const update of applied.bytes ? [start, applied.bytes] : [start]) Y.applyUpdate(again, update);
  for (const root of documentRoots[kind]) expect(richTextOf(again.getXmlFragment(root))).toEqual(richTextOf(judged.doc.getXmlFragment(root)));
  return true;
};

describe.each(["annotation", "response"] as const)("hostile updates of a document of kind %s", (kind) => {
  test.each([11, 12])("structs thrown together, seed %i", (seed) => {
    const chance = new Chance(seed);
    let passed = 0;
    for (let round = 0; round < 60; round++) {
      const judged = begin(kind);
      for (let update = 0; update < 6; update++) {
        if (attempt(judged, kind, thrown(chance, judged))) passed += 1;
      }
    }
    // Some are honest by chance, else this would test nothing but the refusals.
    expect(passed).toBeGreaterThan(10);
  }, patience);
});

const thrown = (chance: Chance, judged: JudgedDocument): Uint8Array => {
  const state = Y.getState(judged.doc.store, bo);
  const id = (): Id => (chance.happens(70) ? [100, chance.below(30)] : [bo, chance.below(state + 3)]);
  const struct = (): CraftedStruct => {
    const content = contentOf(chance);
    if (chance.happens(40)) return { left: id(), ...(chance.happens(40) ? { right: id() } : {}), content };
    if (chance.happens(20)) return { right: id(), content };
    const parent = chance.happens(40) ? chance.oneOf(["body", "views", "suggestion", "toString"]) : id();
    return { parent, content, ...(chance.happens(20) ? { sub: chance.oneOf(["pointId", "level", "start", "__proto__"]) } : {}) };
  };
  const structs = Array.from({ length: chance.below(3) + 1 }, struct);
  const clock = chance.happens(85) ? state : chance.below(state + 3);
  const deletes = chance.happens(30) ? [{ client: chance.oneOf([100, bo]), ranges: [[chance.below(25), chance.below(4) + 1]] as const }] : [];
  return craft([{ client: chance.happens(95) ? bo : 100, clock, structs }], deletes);
};

const contentOf = (chance: Chance): CraftedContent =>
  chance.oneOf([
    () => words(chance.oneOf(["a", "åäö", "😀"])),
    () => words("x"),
    () => text(),
    () => element(chance.oneOf(["paragraph", "bulletList", "listItem", "blockquote", "hardBreak", "heading", "script"])),
    () => format(chance.oneOf(["bold", "link", "source"]), chance.oneOf(["{}", "null", '{"href":"https://a.se"}', '{"ids":[]}', "1"])),
    () => values(chance.oneOf<unknown>([3, 4, "x", "00000000-0000-4000-8000-0000000000aa"])),
    () => deleted(chance.below(3) + 1),
    () => gc(chance.below(3) + 1),
    () => skip(1),
    () => embed(),
  ])();
