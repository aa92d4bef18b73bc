import { Editor } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { afterEach, expect, it } from "vitest";
import { PointId } from "../../collab/schema/point.ts";
import { Source } from "../../collab/schema/source.ts";
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

const passages = () => {
  const found: { id: unknown; text: string; on: string }[] = [];
  editor.state.doc.forEach((node) =>
    found.push({ id: node.attrs["pointId"], text: node.textContent, on: sourcesIn(node).map((s) => s.id.at(-1)).join("") }),
  );
  return found;
};

it("makes a point of its own of what is split off, and keeps what each half rests on", () => {
  edit(point(5, words("Ett. ", 1), words("Två.", 2)));
  editor.chain().setTextSelection(6).splitBlock().run();
  const [first, second] = passages();
  expect([first, second?.text, second?.on]).toEqual([{ id: id(5), text: "Ett. ", on: "1" }, "Två.", "2"]);
  expect(second?.id).not.toBe(id(5));
  expect(second?.id).toBeTruthy();
});

it("gives a pasted copy an id of its own, and its sources", () => {
  edit(point(5, words("Ett.", 1)), { type: "paragraph" });
  editor.commands.insertContentAt(editor.state.doc.content.size, '<p data-point="' + id(5) + '"><span data-sources=\'[{"id":"' + id(1) + '","hash":"aaaaaaaa"}]\'>Ett.</span></p>');
  const ids = passages().filter((p) => p.on === "1").map((p) => p.id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

it("keeps a point's id when it is cut and pasted elsewhere, and when that is undone", () => {
  edit(point(5, words("Ett.", 1)), point(6, words("Två.", 2)));
  const first = editor.state.doc.child(0);
  editor.view.dispatch(editor.state.tr.delete(0, first.nodeSize));
  editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, first));
  expect(passages().map((p) => `${p.id === id(5) ? 5 : 6}${p.on}`)).toEqual(["62", "51"]);
  editor.commands.undo();
  editor.commands.undo();
  expect(passages().map((p) => `${p.id === id(5) ? 5 : 6}${p.on}`)).toEqual(["51", "62"]);
});

it("leaves the writer's own paragraphs without an id", () => {
  edit({ type: "paragraph", content: [words("Eget.")] });
  editor.commands.insertContentAt(1, "Mer. ");
  expect(passages()[0]?.id).toBe(null);
});
