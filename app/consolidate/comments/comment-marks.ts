/** Marks, in the response's editor, the words that comments are about. Writes nothing into the document. */
import { Extension, type Editor } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { WrittenSection } from "../../../domain/response/state.ts";
import type { CommentModel } from "./comment-model.ts";
import { rangeOf, selectedWords } from "./comment-places.ts";
import "./comment-marks.css";

const key = new PluginKey<DecorationSet>("commentMarks");

export const commentMarks = (model: CommentModel, section: WrittenSection) =>
  Extension.create({
    name: "commentMarks",

    onSelectionUpdate() {
      const { editor } = this;
      if (!editor.state.selection.empty) model.noteSelection({ editor, read: () => selectedWords(editor, section) });
    },

    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin<DecorationSet>({
          key,
          state: {
            init: () => DecorationSet.empty,
            apply: (tr, old) => (tr.getMeta(key) as DecorationSet | undefined) ?? old.map(tr.mapping, tr.doc),
          },
          props: {
            decorations: (state) => key.getState(state),
            handleClick: (_view, _pos, event) => {
              const id = event.target instanceof Element ? event.target.closest("[data-comment]")?.getAttribute("data-comment") : null;
              if (id) model.open(id);
              return false;
            },
          },
          view: (view) => {
            // After the transaction, when editor and live text agree on where things are.
            const markSoon = (): void =>
              queueMicrotask(() => {
                if (view.isDestroyed) return;
                view.dispatch(view.state.tr.setMeta(key, marks(editor, model, section)).setMeta("addToHistory", false));
              });
            const leave = model.join(editor, markSoon);
            editor.on("transaction", ({ transaction }) => {
              if (transaction.docChanged && isChangeOrigin(transaction)) markSoon();
            });
            markSoon();
            return { destroy: leave };
          },
        }),
      ];
    },
  });

const marks = (editor: Editor, model: CommentModel, section: WrittenSection): DecorationSet =>
  DecorationSet.create(
    editor.state.doc,
    model.threads.flatMap(({ id, anchor, resolvedByName }) => {
      const range = resolvedByName === null && anchor?.section === section ? rangeOf(editor, anchor) : null;
      return range ? [Decoration.inline(range.from, range.to, { class: "comment-mark", "data-comment": id })] : [];
    }),
  );
