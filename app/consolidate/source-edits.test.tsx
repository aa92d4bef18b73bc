import { Editor } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { afterEach, expect, it } from "vitest";
import { PointId } from "../../collab/schema/point.ts";
import { Source } from "../../collab/schema/source.ts";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";
import { driftByRef, type DriftByRef } from "./source-links.ts";
import { provenance } from "./provenance.ts";
import { ProvenanceModel, type OpenedPassage } from "./provenance-model.ts";
import { attachSources, detachSource, sourcesIn } from "./source-edits.ts";

const idOf = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const ref = (n: number, hash = "aaaaaaaa"): SourceRef => ({ id: idOf(n), hash });
const sourced = (text: string, ...refs: SourceRef[]) => ({
  type: "text",
  text,
  marks: refs.length > 0 ? [{ type: "source", attrs: { ids: refs } }] : [],
});
const paragraph = (...content: object[]) => ({ type: "paragraph", content });

let editor: Editor;
const opened: OpenedPassage[] = [];
const model = (drift: DriftByRef = new Map()) =>
  new ProvenanceModel(
    {
      drift,
      texts: { chip: (count, changed) => `${count} views${changed ? ", changed" : ""}`, unsupported: "rests on nothing" },
    },
    (passage) => opened.push(passage),
  );
const edit = (content: object[], facts = model()) => {
  editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions: [StarterKit, Source, PointId, provenance({ model: facts, marksUnsupported: true })],
    content: { type: "doc", content },
  });
  return editor;
};
const all = () => ({ from: 1, to: editor.state.doc.content.size - 1 });
const texts = (selector: string) => [...editor.view.dom.querySelectorAll(selector)].map((e) => e.textContent);

afterEach(() => {
  editor.destroy();
  opened.length = 0;
  document.body.replaceChildren();
});

it("attaches to the selected words alone and keeps what they rested on", () => {
  edit([paragraph(sourced("Ett.", ref(1)), sourced(" Två. Tre."))]);
  expect(attachSources(editor, 1, 9, [ref(2)])).toBe(true);
  expect(editor.getJSON().content?.[0]?.content).toEqual([
    sourced("Ett.", ref(1), ref(2)),
    sourced(" Två", ref(2)),
    { type: "text", text: ". Tre." },
  ]);
});

it("attaches nothing where there are no words", () => {
  edit([paragraph(sourced("Ett.", ref(1)))]);
  expect(attachSources(editor, 2, 2, [ref(2)])).toBe(false);
});

it("detaches one source and leaves the others", () => {
  edit([paragraph(sourced("Ett.", ref(1), ref(2)), sourced(" Två.", ref(1)))]);
  detachSource(editor, all().from, all().to, idOf(1));
  expect(sourcesIn(editor.state.doc)).toEqual([ref(2)]);
});

const labels = () => [...editor.view.dom.querySelectorAll("button")].map((b) => b.getAttribute("aria-label"));

it("says after each sentence how many views it rests on, once for those with the same ground, and opens them", () => {
  edit([paragraph(sourced("Ett. Två.", ref(1)), sourced(" Tre.", ref(1), ref(2))), paragraph(sourced("Eget."))]);
  expect(labels()).toEqual(["1 views", "2 views"]);
  editor.view.dom.querySelectorAll("button")[1]?.click();
  expect(opened[0]?.refs).toEqual([ref(1), ref(2)]);
  expect(editor.state.doc.textBetween(opened[0]?.from ?? 0, opened[0]?.to ?? 0)).toBe("Tre.");
});

it("flags a passage when one of its sources changes meanwhile", () => {
  const facts = model();
  edit([paragraph(sourced("Ett.", ref(1)))], facts);
  expect(texts(".provenance__changed")).toEqual([]);
  const drift = driftByRef([{ annotationId: ref(1).id as never, usedHash: ref(1).hash, kind: "edited", standing: "x", before: null, now: null }]);
  facts.update({ ...facts.facts, drift });
  expect(labels()).toEqual(["1 views, changed"]);
  expect(editor.view.dom.querySelector("p")?.classList.contains("provenance__changed")).toBe(true);
});

it("marks the sentences that rest on nothing, and nothing else", () => {
  edit([paragraph(sourced("Kontoret svarar här. "), sourced("Målen är väl valda.", ref(1)))]);
  expect(texts(".provenance__unsupported")).toEqual(["Kontoret svarar här."]);
});
