import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Command, type PluginView, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { redo, undo, ySyncPlugin, yUndoPlugin, yUndoPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import type { Schema } from "@tiptap/pm/model";

/** ProseMirror with the editors' own binding to Yjs and its undo, on real states, without a screen. */
export class HeadlessEditor {
  state: EditorState;
  private readonly views: PluginView[] = [];

  constructor(
    readonly ydoc: Y.Doc,
    root: string,
    schema: Schema,
    undoesAll = false,
  ) {
    const plugins = [ySyncPlugin(ydoc.getXmlFragment(root)), yUndoPlugin()];
    this.state = EditorState.create({ schema, plugins });
    // The plugins ask their view for state, dispatch and focus only.
    const history = (yUndoPluginKey.getState(this.state) as { undoManager: Y.UndoManager }).undoManager;
    // Time plays no part, so that a seed gives the same run again: everything since the last undo is one step, or each change is.
    history.captureTimeout = undoesAll ? Infinity : 0;
    for (const plugin of plugins) this.views.push(...[plugin.spec.view?.(this as unknown as EditorView) ?? []].flat());
  }

  readonly dispatch = (transaction: Transaction): void => {
    const before = this.state;
    this.state = before.apply(transaction);
    for (const view of this.views) view.update?.(this as unknown as EditorView, before);
  };

  hasFocus(): boolean {
    return false;
  }

  select(from: number, to: number): void {
    const { doc, tr } = this.state;
    const within = (position: number): number => outsidePairs(doc, Math.max(0, Math.min(position, doc.content.size)));
    this.dispatch(tr.setSelection(TextSelection.between(doc.resolve(within(from)), doc.resolve(within(to)))));
  }

  run(command: Command): boolean {
    return command(this.state, this.dispatch);
  }

  type(text: string): void {
    this.dispatch(this.state.tr.insertText(text));
  }

  /** As a paste puts it: nodes in place of the selection. */
  put(node: Node): void {
    this.dispatch(this.state.tr.replaceSelection(node.slice(0)));
  }

  undo(): void {
    undo(this.state);
  }

  redo(): void {
    redo(this.state);
  }

  destroy(): void {
    for (const view of this.views) view.destroy?.();
  }
}

/** No browser puts a caret inside a surrogate pair. */
const outsidePairs = (doc: Node, position: number): number => {
  const before = doc.textBetween(Math.max(0, position - 1), position);
  return /[\uD800-\uDBFF]$/.test(before) ? position - 1 : position;
};
