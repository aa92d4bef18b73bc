/** What the marks of comments in the response know of the world outside the editor, and the words that are selected in it. One per page. */
import type { Editor } from "@tiptap/core";
import type { CommentAnchor, CommentThread } from "../../../domain/response/comment.ts";

type Selected = { readonly editor: Editor; readonly read: () => CommentAnchor | null };

export class CommentModel {
  private listeners = new Set<() => void>();
  private selected: Selected | null = null;
  private current: readonly CommentThread[] = [];

  /** `open`: somebody pressed the marked words. */
  constructor(readonly open: (id: string) => void) {}

  get threads(): readonly CommentThread[] {
    return this.current;
  }

  update(threads: readonly CommentThread[]): void {
    this.current = threads;
    for (const listener of this.listeners) listener();
  }

  join(editor: Editor, listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.selected?.editor === editor) this.selected = null;
    };
  }

  /** `read` answers with the words that are selected in the editor at the time it is asked. */
  noteSelection(selected: Selected): void {
    this.selected = selected;
  }

  /** The words that are selected, as a comment keeps hold of them. Null without words. */
  selectedWords(): CommentAnchor | null {
    return this.selected?.read() ?? null;
  }
}
