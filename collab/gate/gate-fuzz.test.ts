import type { Schema } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { parseRichText } from "../schema/parse.ts";
import { rootSchemas } from "../schema/schemas.ts";
import { richTextOf } from "../schema/from-yjs.ts";
import { documentRoots, type DocumentKind } from "../schema/document-name.ts";
import { replaceFragment } from "../schema/to-yjs.ts";
import { craft, deleted, element, embed, format, gc, skip, text, values, words, type CraftedContent, type CraftedStruct, type Id } from "../testing/craft.ts";
import { JudgedDocument } from "../testing/judged-document.ts";
import { Chance } from "../testing/random.ts";
import type { RichText } from "../../domain/rich-text/rich-text.ts";

/**
 * Hostile updates, seeded: honest ones with bytes changed, and structs thrown together. Whatever passes must have left the document
 * whole: nothing held back, nothing under another's id, every root readable by the schema, and the server's own encoding enough to make
 * the same document again.
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

const checkWhole = (judged: JudgedDocument, kind: DocumentKind, before: number, logged: Uint8Array[]): void => {
  expect(judged.doc.store.pendingStructs).toBeNull();
  expect(judged.doc.store.pendingDs).toBeNull();
  expect(Y.getState(judged.doc.store, 100)).toBe(before);
  const again = new Y.Doc();
  for (const update of logged) Y.applyUpdate(again, update);
  for (const root of documentRoots[kind]) {
    const value = richTextOf(judged.doc.getXmlFragment(root));
    expect(parseRichText(value).ok).toBe(true);
    expect(richTextOf(again.getXmlFragment(root))).toEqual(value);
    checkNodes(judged.doc.getXmlFragment(root), rootSchemas[kind][root as never]);
  }
};

/** Nothing stands in the document that the schema does not know. */
const checkNodes = (parent: Y.XmlFragment, schema: Schema): void => {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlElement) {
      expect(Object.keys(schema.nodes)).toContain(child.nodeName);
      checkNodes(child, schema);
    } else if (child instanceof Y.XmlText) {
      const marks = (child.toDelta() as { attributes?: object }[]).flatMap(({ attributes }) => Object.keys(attributes ?? {}));
      expect(Object.keys(schema.marks)).toEqual(expect.arrayContaining(marks));
    }
  }
};

const attempt = (judged: JudgedDocument, kind: DocumentKind, bytes: Uint8Array): boolean => {
  const before = Y.getState(judged.doc.store, 100);
  const start = Y.encodeStateAsUpdate(judged.doc);
  if (judged.judge(bytes, "bo").kind !== "passed") {
    expect(Y.encodeStateAsUpdate(judged.doc)).toEqual(start);
    return false;
  }
  const applied = judged.take(bytes, "bo");
  checkWhole(judged, kind, before, applied.bytes ? [start, applied.bytes] : [start]);
  return true;
};

describe.each(["annotation", "response"] as const)("hostile updates of a document of kind %s", (kind) => {
  test.each([1, 2])("honest ones with bytes changed, seed %i", (seed) => {
    const chance = new Chance(seed);
    const honest = new Y.Doc();
    honest.clientID = bo;
    let judged = begin(kind);
    Y.applyUpdate(honest, Y.encodeStateAsUpdate(judged.doc));
    const known = Y.encodeStateVector(honest);
    const root = honest.getXmlFragment(documentRoots[kind][0]);
    replaceFragment(root, { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Nytt", marks: [{ type: "link", attrs: { href: "https://a.se" } }] }] }] });
    const update = Y.encodeStateAsUpdate(honest, known);
    for (let round = 0; round < 400; round++) {
      const bytes = Uint8Array.from(update);
      for (let change = chance.below(3); change >= 0; change--) bytes[chance.below(bytes.length)] = chance.below(256);
      if (attempt(judged, kind, chance.happens(20) ? bytes.slice(0, chance.below(bytes.length)) : bytes)) judged = begin(kind);
    }
  }, patience);

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
