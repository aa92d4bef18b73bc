/** Changes of what words rest on, and the reading of it, as edits of the response's document. Each keeps the other sources of the words. */
import type { Editor } from "@tiptap/core";
import type { Mark, Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";

/** Every source of a node's words, each pair of id and hash once. */
export const sourcesIn = (node: ProseMirrorNode): SourceRef[] => {
  const refs: SourceRef[] = [];
  node.descendants((child) => {
    if (child.isText) refs.push(...refsOf(child.marks));
  });
  return union(refs);
};

/** The words no longer rest on this annotation. */
export const detachSource = (editor: Editor, from: number, to: number, annotationId: string): void =>
  rewrite(editor, from, to, (refs) => refs.filter((ref) => ref.id !== annotationId));

/** The words between `from` and `to` rest on these annotations too. False when there are no words. */
export const attachSources = (editor: Editor, from: number, to: number, added: readonly SourceRef[]): boolean => {
  if (editor.state.doc.textBetween(from, to, " ").trim() === "") return false;
  const ids = new Set(added.map((ref) => ref.id));
  rewrite(editor, from, to, (refs) => union([...refs.filter((ref) => !ids.has(ref.id)), ...added]));
  return true;
};

const rewrite = (editor: Editor, from: number, to: number, change: (refs: readonly SourceRef[]) => readonly SourceRef[]): void => {
  const { state, view } = editor;
  const source = state.schema.marks["source"];
  if (!source) throw new Error("The response's schema has no source mark");
  const tr = state.tr;
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return;
    const [start, end] = [Math.max(from, pos), Math.min(to, pos + node.nodeSize)];
    const before = refsOf(node.marks);
    const ids = change(before);
    if (sameRefs(before, ids)) return;
    tr.removeMark(start, end, source);
    if (ids.length > 0) tr.addMark(start, end, source.create({ ids }));
  });
  if (tr.docChanged) view.dispatch(tr);
};

export const refsOf = (marks: readonly Mark[]): readonly SourceRef[] =>
  (marks.find((mark) => mark.type.name === "source")?.attrs["ids"] ?? []) as readonly SourceRef[];

const sameRefs = (a: readonly SourceRef[], b: readonly SourceRef[]): boolean =>
  a.length === b.length && a.every((ref, index) => ref.id === b[index]?.id && ref.hash === b[index]?.hash);

const union = (refs: readonly SourceRef[]): SourceRef[] => [...new Map(refs.map((ref) => [`${ref.id} ${ref.hash}`, ref])).values()];
