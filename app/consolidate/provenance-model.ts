/**
 * What the marks in the response know of the world outside the editor: how each source reads now, and what to do when a reader asks for a
 * passage's sources. One object per page; editors subscribe, React writes.
 */
import type { Editor } from "@tiptap/core";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";

export type OpenedPassage = {
  readonly editor: Editor;
  /** The text block's extent, for edits of its sources. */
  readonly from: number;
  readonly to: number;
  readonly refs: readonly SourceRef[];
  /** What was pressed, for the popover to stand at. */
  readonly anchor: HTMLElement;
};

export type ProvenanceTexts = {
  /** "2 synpunkter", and with `changed` that one of them has changed since. */
  readonly chip: (count: number, changed: boolean) => string;
  readonly unsupported: string;
};

export type ProvenanceFacts = {
  /** The hash of each annotation's text as it is now. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly texts: ProvenanceTexts;
};

export class ProvenanceModel {
  private listeners = new Set<() => void>();
  private editors = new Set<Editor>();
  private focused: Editor | null = null;

  constructor(
    private current: ProvenanceFacts,
    readonly open: (passage: OpenedPassage) => void,
  ) {}

  get facts(): ProvenanceFacts {
    return this.current;
  }

  /** Tells the editors to mark their passages anew. */
  update(facts: ProvenanceFacts): void {
    this.current = facts;
    for (const listener of this.listeners) listener();
  }

  /** True when the annotation's text is not what it was when it was used, or cannot be read any more. */
  hasChanged(ref: SourceRef): boolean {
    return this.current.hashes.get(ref.id) !== ref.hash;
  }

  join(editor: Editor, listener: () => void): () => void {
    this.listeners.add(listener);
    this.editors.add(editor);
    return () => {
      this.listeners.delete(listener);
      this.editors.delete(editor);
      if (this.focused === editor) this.focused = null;
    };
  }

  noteFocus(editor: Editor): void {
    this.focused = editor;
  }

  /** The editor in which the writer last was; its selection outlives the focus. */
  get lastFocused(): Editor | null {
    return this.focused;
  }
}
