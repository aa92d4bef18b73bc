/** Moves, joins and divides the passages of *synpunkter* as whole blocks: each an edit that the editor can undo, and that keeps every mark. */
import type { Editor } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { sentencesOf } from "./sentences.ts";
import { refsOf, sourcesIn } from "./source-edits.ts";

export type OutlineItem = {
  /** Where it stands among the blocks; its name until the next edit. */
  readonly index: number;
  readonly isHeading: boolean;
  readonly text: string;
  /** How many annotations it rests on. */
  readonly sources: number;
  readonly sentences: number;
};

const blocksOf = (editor: Editor): ProseMirrorNode[] => {
  const blocks: ProseMirrorNode[] = [];
  editor.state.doc.forEach((node) => blocks.push(node));
  return blocks;
};

/** The blocks that have words, in order. */
export const outlineOf = (editor: Editor): OutlineItem[] =>
  blocksOf(editor).flatMap((node, index) =>
    node.textContent.trim() === ""
      ? []
      : [
          {
            index,
            isHeading: node.type.name === "heading",
            text: node.textContent,
            sources: new Set(sourcesIn(node).map((ref) => ref.id)).size,
            sentences: node.type.name === "paragraph" ? sentencesIn(node).length : 1,
          },
        ],
  );

const startOf = (editor: Editor, index: number): number =>
  blocksOf(editor)
    .slice(0, index)
    .reduce((sum, node) => sum + node.nodeSize, 0);

/** Puts the block before the one at `before`, or last. */
export const moveBlock = (editor: Editor, index: number, before: number): boolean => {
  const blocks = blocksOf(editor);
  const node = blocks[index];
  if (!node || before === index || before === index + 1 || before < 0 || before > blocks.length) return false;
  const from = startOf(editor, index);
  const to = startOf(editor, before);
  const tr = editor.state.tr.delete(from, from + node.nodeSize);
  tr.insert(tr.mapping.map(to), node);
  editor.view.dispatch(tr);
  return true;
};

/** Joins a paragraph with the next one: one point, that rests on what both rested on. */
export const joinWithNext = (editor: Editor, index: number): boolean => {
  const blocks = blocksOf(editor);
  const [one, next] = [blocks[index], blocks[index + 1]];
  if (one?.type.name !== "paragraph" || next?.type.name !== "paragraph") return false;
  const from = startOf(editor, index);
  const content = one.content.append(Fragment.from(editor.schema.text(" "))).append(next.content);
  editor.view.dispatch(editor.state.tr.replaceWith(from, from + one.nodeSize + next.nodeSize, one.copy(content)));
  return true;
};

const sentencesIn = (node: ProseMirrorNode) => {
  const runs: { text: string; refs: ReturnType<typeof refsOf> }[] = [];
  node.forEach((child) => runs.push({ text: child.text ?? "\n", refs: refsOf(child.marks) }));
  return sentencesOf(runs);
};

/** Divides a paragraph where its sentences stop resting on the same annotations; otherwise after its first sentence. */
export const splitBlock = (editor: Editor, index: number): boolean => {
  const node = blocksOf(editor)[index];
  if (node?.type.name !== "paragraph") return false;
  const sentences = sentencesIn(node);
  const names = sentences.map(({ refs }) => [...new Set(refs.map((ref) => ref.id))].sort().join(" "));
  // A line without ground leads in what follows it.
  const turn = names.findIndex((name, at) => at > 0 && names[at - 1] !== "" && name !== names[at - 1]);
  const at = sentences[turn === -1 ? 1 : turn];
  if (!at) return false;
  const pos = startOf(editor, index) + 1 + at.from;
  const tr = editor.state.tr.split(pos, 1, [{ type: node.type, attrs: { pointId: null } }]);
  // The space between the two sentences would be left at the end of the first.
  const gap = /\s*$/.exec(node.textBetween(0, at.from, "\n", "\n"))?.[0].length ?? 0;
  if (gap > 0) tr.delete(pos - gap, pos);
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(pos))));
  editor.view.dispatch(tr);
  return true;
};
