/**
 * What the marks in the response know of the world outside the editor: how each source reads now, and what to do when a reader asks for a
 * passage's sources. One object per page; editors subscribe, React writes.
 */
import type { Editor } from "@tiptap/core";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";
import { refKey, type DriftByRef } from "./source-links.ts";

export type OpenedPassage = {
  readonly editor: Editor;
  /** The sentences' extent, for edits of their sources. */
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
  /** What has happened to sources since they were used. */
  readonly drift: DriftByRef;
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

  /** True when the annotation is not what it was when it was used, and nobody has looked at that yet. */
  hasChanged(ref: SourceRef): boolean {
    return this.current.drift.has(refKey(ref));
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
