import {
  chainCommands,
  deleteSelection,
  joinBackward,
  lift,
  liftEmptyBlock,
  selectNodeBackward,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from "@tiptap/pm/commands";
import type { Attrs, NodeType, Schema } from "@tiptap/pm/model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import type { HeadlessEditor } from "./headless-editor.ts";
import type { Chance } from "./random.ts";

/** One thing that a person does in an editor: typing, pasting, formatting, lists and quotes, undo and redo, somewhere by chance. */
export const editHonestly = (chance: Chance, editor: HeadlessEditor): void => {
  const { schema, doc } = editor.state;
  const from = chance.below(doc.content.size) + 1;
  editor.select(from, from + chance.below(12));
  const actions = [...actionsIn(chance, editor, schema), ...(schema.marks["source"] ? responseActions(chance, editor, schema) : [])];
  try {
    chance.oneOf(actions)();
  } catch (error) {
    // y-tiptap now and then fails to find the caret again after an undo; the text is written by then.
    if (!(error instanceof RangeError)) throw error;
  }
};

type Action = () => unknown;

const actionsIn = (chance: Chance, editor: HeadlessEditor, schema: Schema): Action[] => {
  const listItem = nodeOf(schema, "listItem");
  const toggle = (name: string, attrs?: Attrs): Action => () => editor.run(toggleMark(defined(schema.marks[name]), attrs));
  return [
    () => editor.type(chance.oneOf(["å", "Målet", " är ", "😀", "lågt. ", "x"])),
    () => editor.type(chance.oneOf(["e", "n", "t", " "])),
    () => editor.run(deleteSelection),
    () => editor.run(chainCommands(splitListItem(listItem), liftEmptyBlock, splitBlock)),
    () => editor.run(chainCommands(joinBackward, selectNodeBackward)),
    () => editor.put(schema.nodeFromJSON(pasted)),
    toggle("bold"),
    toggle("italic"),
    toggle("link", { href: chance.oneOf(["https://a.se", "mailto:a@b.se"]) }),
    () => editor.run(wrapInList(nodeOf(schema, "bulletList"))),
    () => editor.run(wrapInList(nodeOf(schema, "orderedList"))),
    () => editor.run(wrapIn(nodeOf(schema, "blockquote"))),
    () => editor.run(sinkListItem(listItem)),
    () => editor.run(liftListItem(listItem)),
    () => editor.run(lift),
    () => editor.dispatch(editor.state.tr.replaceSelectionWith(nodeOf(schema, "hardBreak").create())),
    () => editor.undo(),
    () => editor.undo(),
    () => editor.redo(),
  ];
};

const responseActions = (chance: Chance, editor: HeadlessEditor, schema: Schema): Action[] => {
  const pointId = `00000000-0000-4000-8000-00000000000${chance.below(9)}`;
  return [
    () => editor.run(toggleMark(defined(schema.marks["source"]), { ids: source })),
    () => editor.run(setBlockType(nodeOf(schema, "heading"), { level: chance.oneOf([3, 4]) })),
    () => editor.run(setBlockType(nodeOf(schema, "paragraph"), { pointId })),
  ];
};

const source = [{ id: "00000000-0000-4000-8000-0000000000aa", hash: "0123456789abcdef" }];

const pasted = {
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "klistrat " }, { type: "text", text: "fett", marks: [{ type: "bold" }] }] },
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "ett" }] }] }] },
  ],
};

const nodeOf = (schema: Schema, name: string): NodeType => defined(schema.nodes[name]);

const defined = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("not in the schema");
  return value;
};
