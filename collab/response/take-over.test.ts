import { expect, it } from "vitest";
import * as Y from "yjs";
import { takeOverSource } from "./take-over.ts";
import { insertPoint, listPoints } from "./points.ts";

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const ref = (n: number, hash = "aaaaaaaa") => ({ id: id(n), hash });

const docWith = (...points: { text: string; on: number[] }[][]) => {
  const doc = new Y.Doc();
  points.forEach((sentences, index) =>
    insertPoint(doc, {
      pointId: id(index + 5),
      sentences: sentences.map(({ text, on }) => ({ text, sources: on.map((n) => ref(n)) })),
      afterPointId: null,
      position: "end",
    }),
  );
  return doc;
};
const read = (doc: Y.Doc) => listPoints(doc).map((p) => [p.text, p.sources.map((s) => `${s.id.at(-1)}${s.hash[0]}`).join(" ")]);
const now = [{ text: "Nytt.", sources: [ref(1, "bbbbbbbb")] }];

it("puts what the source says now in the place of the words that rested on it alone", () => {
  const doc = docWith([{ text: "Inledning.", on: [] }, { text: "Gammalt.", on: [1] }, { text: "Annat.", on: [2] }]);
  expect(takeOverSource(doc, ref(1), now)).toBe(1);
  expect(read(doc)).toEqual([["Inledning. Nytt. Annat.", "1b 2a"]]);
});

it("keeps words that others support too, and says the new ones after them", () => {
  const doc = docWith([{ text: "Gemensamt.", on: [1, 2] }, { text: "Annat.", on: [2] }]);
  takeOverSource(doc, ref(1), now);
  expect(read(doc)).toEqual([["Gemensamt. Nytt. Annat.", "2a 1b"]]);
});

it("says it once, though it was used in several places", () => {
  const doc = docWith([{ text: "Gammalt.", on: [1] }, { text: "Mer.", on: [1] }], [{ text: "Igen.", on: [1] }, { text: "Kvar.", on: [2] }]);
  expect(takeOverSource(doc, ref(1), now)).toBe(2);
  expect(read(doc)).toEqual([
    ["Nytt.", "1b"],
    ["Kvar.", "2a"],
  ]);
});

it("takes the words out when the source says nothing any more, with their paragraph when that was all", () => {
  const doc = docWith([{ text: "Ett.", on: [2] }, { text: "Gammalt.", on: [1] }, { text: "Två.", on: [2] }], [{ text: "Gammalt.", on: [1] }]);
  takeOverSource(doc, ref(1), []);
  expect(read(doc)).toEqual([["Ett. Två.", "2a"]]);
  expect(doc.getXmlFragment("views").length).toBe(1);
});

it("leaves alone what rests on the same source as it is now", () => {
  const doc = docWith([{ text: "Gammalt.", on: [1] }]);
  expect(takeOverSource(doc, ref(1, "bbbbbbbb"), now)).toBe(0);
  expect(read(doc)).toEqual([["Gammalt.", "1a"]]);
});
