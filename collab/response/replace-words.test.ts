import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { placeOf, spanAt, wordsAt } from "../schema/span.ts";
import { replaceWords } from "./replace-words.ts";

const ref = (n: number) => ({ id: `01920000-0000-7000-8000-00000000000${n}`, hash: "abcdef01" });
const source = (...numbers: number[]) => ({ source: { ids: numbers.map(ref) } });

const written = () => {
  const doc = new Y.Doc();
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement("paragraph");
  doc.getXmlFragment("views").insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  text.insert(0, "Torgen är viktiga. ", source(1));
  text.insert(19, "Skötseln saknas.", source(2));
  return { doc, text };
};
const delta = (text: Y.XmlText): unknown => text.toDelta();

describe("words that are held", () => {
  it("are the same words while people write before, after and at both ends of them", () => {
    const { doc, text } = written();
    const span = spanAt(text, 7, 17);
    text.insert(17, " mycket", {});
    text.insert(7, "alltid ", {});
    text.insert(0, "Alla ", {});
    expect(wordsAt(doc, span)).toBe("är viktiga");
  });

  it("are none when they have been deleted, and nowhere when the positions are nonsense", () => {
    const { doc, text } = written();
    const span = spanAt(text, 7, 17);
    text.delete(5, 14);
    expect(wordsAt(doc, span)).toBe("");
    expect(placeOf(doc, { start: "nej", end: "%%%" })).toBeNull();
    expect(placeOf(doc, { start: btoa("aaaa"), end: btoa("") })).toBeNull();
  });
});

describe("a change of words", () => {
  it("keeps what they rested on, and can be taken back to the letter", () => {
    const { doc, text } = written();
    const before = delta(text);
    const done = replaceWords(doc, spanAt(text, 10, 28), "viktiga. Skötseln ", "viktiga, men skötseln ");
    if (!done.ok) throw new Error(done.refusal.code);
    expect(delta(text)).toEqual([
      { insert: "Torgen är ", attributes: source(1) },
      { insert: "viktiga, men skötseln ", attributes: source(1, 2) },
      { insert: "saknas.", attributes: source(2) },
    ]);
    text.insert(0, "Nej. ", {});
    expect(replaceWords(doc, done.value.span, "viktiga, men skötseln ", done.value.was).ok).toBe(true);
    text.delete(0, 5);
    expect(delta(text)).toEqual(before);
  });

  it("is refused, and nothing done, when the words are others by now", () => {
    const { doc, text } = written();
    const span = spanAt(text, 0, 6);
    text.insert(3, "x");
    const before = delta(text);
    expect(replaceWords(doc, span, "Torgen", "Platserna")).toMatchObject({ ok: false, refusal: { code: "response.words-changed" } });
    expect(delta(text)).toEqual(before);
  });
});
