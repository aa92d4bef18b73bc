import { Editor } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { afterEach, expect, it } from "vitest";
import { PointId } from "../../collab/schema/point.ts";
import { Source } from "../../collab/schema/source.ts";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";
import { provenance } from "./provenance.ts";
import { ProvenanceModel, type OpenedPassage } from "./provenance-model.ts";
import { attachSources, detachSource, refreshSource, sourcesIn } from "./source-edits.ts";

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
const model = (hashes: Record<string, string> = {}) =>
  new ProvenanceModel(
    {
      hashes: new Map(Object.entries(hashes)),
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

it("confirms a changed source in this passage only", () => {
  edit([paragraph(sourced("Ett.", ref(1))), paragraph(sourced("Två.", ref(1)))]);
  refreshSource(editor, 1, 5, ref(1, "bbbbbbbb"));
  expect(sourcesIn(editor.state.doc)).toEqual([ref(1, "bbbbbbbb"), ref(1)]);
});

it("says how many views a passage rests on, and opens them", () => {
  edit([paragraph(sourced("Ett.", ref(1)), sourced(" Två.", ref(1), ref(2))), paragraph(sourced("Eget."))], model({ [idOf(1)]: "aaaaaaaa", [idOf(2)]: "aaaaaaaa" }));
  expect(texts("button")).toEqual(["2 views"]);
  editor.view.dom.querySelector("button")?.click();
  expect(opened[0]?.refs).toEqual([ref(1), ref(2)]);
  expect(editor.state.doc.textBetween(opened[0]?.from ?? 0, opened[0]?.to ?? 0)).toBe("Ett. Två.");
});

it("flags a passage when one of its sources changes meanwhile", () => {
  const facts = model({ [idOf(1)]: "aaaaaaaa" });
  edit([paragraph(sourced("Ett.", ref(1)))], facts);
  expect(texts(".provenance__changed")).toEqual([]);
  facts.update({ ...facts.facts, hashes: new Map([[idOf(1), "cccccccc"]]) });
  expect(texts("button")).toEqual(["1 views, changed"]);
  expect(editor.view.dom.querySelector("p")?.classList.contains("provenance__changed")).toBe(true);
});

it("marks the sentences that rest on nothing, and nothing else", () => {
  edit([paragraph(sourced("Kontoret svarar här. "), sourced("Målen är väl valda.", ref(1)))], model({ [idOf(1)]: "aaaaaaaa" }));
  expect(texts(".provenance__unsupported")).toEqual(["Kontoret svarar här."]);
});
