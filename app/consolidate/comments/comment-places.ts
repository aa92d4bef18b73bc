/** From places in the editor to the positions in the live text that comments keep, and back. */
import type { Editor } from "@tiptap/core";
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { placeOf, positionOf, spanAt, wordsAt } from "../../../collab/schema/span.ts";
import type { CommentAnchor } from "../../../domain/response/comment.ts";
import type { WrittenSection } from "../../../domain/response/state.ts";

type Sync = {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: { readonly mapping: Parameters<typeof relativePositionToAbsolutePosition>[3] } | null;
};

const syncOf = (editor: Editor): Sync | undefined => ySyncPluginKey.getState(editor.state) as Sync | undefined;

/** The words that are selected. Null without words, and where they are of more than one paragraph. */
export const selectedWords = (editor: Editor, section: WrittenSection): CommentAnchor | null => {
  const { from, to } = editor.state.selection;
  const sync = syncOf(editor);
  if (!sync?.binding) return null;
  const { doc, type, binding } = sync;
  const [start, end] = [from, to].map((position) =>
    Y.createAbsolutePositionFromRelativePosition(absolutePositionToRelativePosition(position, type, binding.mapping) as Y.RelativePosition, doc),
  );
  if (!start || !end || start.type !== end.type || !(start.type instanceof Y.XmlText)) return null;
  const span = spanAt(start.type, start.index, end.index);
  const quote = wordsAt(doc, span) ?? "";
  return quote.trim() === "" ? null : { section, quote, ...span };
};

/** Where the words of a comment stand in the editor; null where none of them are left. */
export const rangeOf = (editor: Editor, anchor: CommentAnchor): { readonly from: number; readonly to: number } | null => {
  const sync = syncOf(editor);
  if (!sync?.binding) return null;
  const { doc, type, binding } = sync;
  if (!placeOf(doc, anchor)) return null;
  const [from, to] = [anchor.start, anchor.end].map((text) => relativePositionToAbsolutePosition(doc, type, positionOf(text), binding.mapping));
  return typeof from === "number" && typeof to === "number" && from < to && to <= editor.state.doc.content.size ? { from, to } : null;
};
