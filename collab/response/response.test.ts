import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import { richTextFromPlain } from "../schema/plain-text.ts";
import { plainText } from "../schema/plain-text.ts";
import { JudgedDocument } from "../testing/judged-document.ts";
import { insertPoint, listPoints, usedSources, type NewPoint } from "./points.ts";
import { replaceFragmentWith, responseSections } from "./sections.ts";

const uuid = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;
const ref = (digit: number) => ({ id: uuid(digit), hash: `${digit}`.repeat(16) });

const point = (digit: number, more: Partial<NewPoint> = {}): NewPoint => ({
  pointId: uuid(digit),
  sentences: [
    { text: "Första meningen.", sources: [ref(1)] },
    { text: "Andra\n meningen.", sources: [ref(1), ref(2)] },
  ],
  afterPointId: null,
  position: "end",
  ...more,
});

const ids = (doc: Y.Doc): (string | null)[] => listPoints(doc).map(({ pointId }) => pointId);

describe("points of a response", () => {
  test("carry their text and the union of their sentences' sources", () => {
    const doc = new Y.Doc();
    expect(insertPoint(doc, point(3))).toBe(true);
    expect(listPoints(doc)).toEqual([
      { pointId: uuid(3), section: "views", text: "Första meningen. Andra meningen.", sources: [ref(1), ref(2)] },
    ]);
    expect(usedSources(doc)).toEqual([ref(1), ref(2)]);
  });

  test("come where they are asked to, and once", () => {
    const doc = new Y.Doc();
    insertPoint(doc, point(1));
    insertPoint(doc, point(2));
    insertPoint(doc, point(3, { afterPointId: uuid(1) }));
    insertPoint(doc, point(4, { position: "start" }));
    insertPoint(doc, point(5, { afterPointId: uuid(9), position: "start" }));
    insertPoint(doc, point(6, { section: "summary" }));
    expect(insertPoint(doc, point(1))).toBe(false);
    expect(ids(doc)).toEqual([6, 5, 4, 1, 3, 2].map(uuid));
  });

  test("are one where their paragraphs stand together, and sourced words outside any are found too", () => {
    const doc = new Y.Doc();
    replaceFragmentWith(doc, "views", {
      type: "doc",
      content: [
        { type: "paragraph", attrs: { pointId: uuid(1) }, content: [{ type: "text", text: "ett" }] },
        { type: "paragraph", attrs: { pointId: uuid(1) }, content: [{ type: "text", text: "två", marks: [{ type: "source", attrs: { ids: [ref(1)] } }] }] },
        { type: "paragraph", content: [{ type: "text", text: "fritt" }] },
        { type: "blockquote", content: [{ type: "paragraph", content: [{ type: "text", text: "lös", marks: [{ type: "source", attrs: { ids: [ref(2)] } }] }] }] },
      ],
    });
    expect(listPoints(doc)).toEqual([
      { pointId: uuid(1), section: "views", text: "ett\ntvå", sources: [ref(1)] },
      { pointId: null, section: "views", text: "lös", sources: [ref(2)] },
    ]);
    insertPoint(doc, point(2, { afterPointId: uuid(1) }));
    expect(plainText(responseSections(doc).views).split("\n").slice(0, 3)).toEqual(["ett", "två", "Första meningen. Andra meningen."]);
  });

  test("a source used with two hashes is two uses", () => {
    const doc = new Y.Doc();
    insertPoint(doc, point(1, { sentences: [{ text: "a", sources: [ref(1)] }] }));
    insertPoint(doc, point(2, { sentences: [{ text: "b", sources: [{ id: uuid(1), hash: "f".repeat(16) }] }] }));
    expect(usedSources(doc)).toHaveLength(2);
  });
});

test("what these functions write is what the gate lets an editor write", () => {
  const doc = new Y.Doc();
  insertPoint(doc, point(1));
  replaceFragmentWith(doc, "summary", richTextFromPlain("Sammanfattning\nav svaret"));
  insertPoint(doc, point(2, { afterPointId: uuid(1) }));
  const judged = new JudgedDocument("response");
  expect(judged.judge(Y.encodeStateAsUpdate(doc), "anna" as PersonId).kind).toBe("passed");
});
