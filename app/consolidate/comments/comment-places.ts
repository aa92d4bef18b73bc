/** From places in the editor to the positions in the live text that comments keep, and back. */
import type { Editor } from "@tiptap/core";
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { positionOf, spanBetween, wordsAt } from "../../../collab/schema/span.ts";
import { commentBounds, type CommentAnchor } from "../../../domain/response/comment.ts";
import type { WrittenSection } from "../../../domain/response/state.ts";

type Sync = {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: { readonly mapping: Parameters<typeof relativePositionToAbsolutePosition>[3] } | null;
};

const syncOf = (editor: Editor): Sync | undefined => ySyncPluginKey.getState(editor.state) as Sync | undefined;

const shortened = (words: string): string => (words.length > commentBounds.quote ? `${words.slice(0, commentBounds.quote - 1)}…` : words);

/** The words that are selected, of one paragraph or more. Null without words. */
export const selectedWords = (editor: Editor, section: WrittenSection): CommentAnchor | null => {
  const { from, to } = editor.state.selection;
  const sync = syncOf(editor);
  if (!sync?.binding) return null;
  const { doc, type, binding } = sync;
  const [start, end] = [from, to].map((position) =>
    Y.createAbsolutePositionFromRelativePosition(absolutePositionToRelativePosition(position, type, binding.mapping) as Y.RelativePosition, doc),
  );
  if (!(start?.type instanceof Y.XmlText) || !(end?.type instanceof Y.XmlText)) return null;
  const span = spanBetween(start.type, start.index, end.type, end.index);
  const quote = shortened(start.type === end.type ? (wordsAt(doc, span) ?? "") : editor.state.doc.textBetween(from, to, "\n"));
  return quote.trim() === "" ? null : { section, quote, ...span };
};

/** Where the words of a comment stand in the editor; null where none of them are left. */
export const rangeOf = (editor: Editor, anchor: CommentAnchor): { readonly from: number; readonly to: number } | null => {
  const sync = syncOf(editor);
  if (!sync?.binding) return null;
  const { doc, type, binding } = sync;
  const ends = positionsOf(anchor);
  if (!ends) return null;
  const [from, to] = ends.map((position) => (isAtStart(sync, position) ? 1 : relativePositionToAbsolutePosition(doc, type, position, binding.mapping)));
  return typeof from === "number" && typeof to === "number" && from < to && to <= editor.state.doc.content.size ? { from, to } : null;
};

/** Before the very first word, which y-tiptap takes for a place that it has not found. */
const isAtStart = ({ doc, type }: Sync, position: Y.RelativePosition): boolean => {
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc);
  const first = type.length > 0 ? type.get(0) : null;
  return place?.index === 0 && first instanceof Y.XmlElement && first.length > 0 && place.type === first.get(0);
};

/** Null for what is no position: it may come from anywhere. */
const positionsOf = ({ start, end }: CommentAnchor): readonly [Y.RelativePosition, Y.RelativePosition] | null => {
  try {
    return [positionOf(start), positionOf(end)];
  } catch {
    return null;
  }
};
