import { Editor } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { afterEach, expect, it } from "vitest";
import { PointId } from "../../collab/schema/point.ts";
import { Source } from "../../collab/schema/source.ts";
import { joinWithNext, moveBlock, outlineOf, splitBlock } from "./outline-edits.ts";
import { PointIds } from "./point-ids.ts";
import { sourcesIn } from "./source-edits.ts";

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const words = (text: string, ...on: number[]) => ({
  type: "text",
  text,
  marks: on.length > 0 ? [{ type: "source", attrs: { ids: on.map((n) => ({ id: id(n), hash: "aaaaaaaa" })) } }] : [],
});
const point = (n: number, ...content: object[]) => ({ type: "paragraph", attrs: { pointId: id(n) }, content });

let editor: Editor;
const edit = (...content: object[]) => {
  editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions: [StarterKit, Source, PointId, PointIds],
    content: { type: "doc", content },
  });
};
afterEach(() => editor.destroy());

const read = () => {
  const found: string[] = [];
  editor.state.doc.forEach((node) => found.push(`${node.textContent} ${sourcesIn(node).map((s) => s.id.at(-1)).join("")}`));
  return found;
};

it("moves a passage up and down with all it rests on", () => {
  edit(point(5, words("Ett.", 1)), point(6, words("Två.", 2)), point(7, words("Tre.", 3)));
  expect(moveBlock(editor, 0, 3)).toBe(true);
  expect(read()).toEqual(["Två. 2", "Tre. 3", "Ett. 1"]);
  expect(moveBlock(editor, 2, 0)).toBe(true);
  expect(read()).toEqual(["Ett. 1", "Två. 2", "Tre. 3"]);
  expect(moveBlock(editor, 1, 2)).toBe(false);
});

it("joins two passages into one that rests on both, and undoes it", () => {
  edit(point(5, words("Ett.", 1)), point(6, words("Två.", 2)));
  expect(joinWithNext(editor, 0)).toBe(true);
  expect(read()).toEqual(["Ett. Två. 12"]);
  expect(editor.state.doc.child(0).attrs["pointId"]).toBe(id(5));
  editor.commands.undo();
  expect(read()).toEqual(["Ett. 1", "Två. 2"]);
  expect(joinWithNext(editor, 1)).toBe(false);
});

it("divides a passage where the ground changes, and leaves a leading line with what it leads", () => {
  edit(point(5, words("Avsnittet bör ses över. "), words("Ett. Mer om ett.", 1), words(" "), words("Två.", 2)));
  expect(splitBlock(editor, 0)).toBe(true);
  expect(read()).toEqual(["Avsnittet bör ses över. Ett. Mer om ett. 1", "Två. 2"]);
  const ids = [0, 1].map((n) => String(editor.state.doc.child(n).attrs["pointId"]));
  expect(new Set(ids).size).toBe(2);
  expect(splitBlock(editor, 1)).toBe(false);
});

it("shows what there is, without what is empty", () => {
  edit({ type: "heading", attrs: { level: 3 }, content: [words("Mål")] }, { type: "paragraph" }, point(5, words("Ett.", 1, 2)));
  expect(outlineOf(editor).map(({ index, isHeading, sources }) => [index, isHeading, sources])).toEqual([
    [0, true, 0],
    [2, false, 2],
  ]);
});
