/**
 * The small rich text of annotations, replies and responses: ProseMirror's JSON, limited to what Samsvar's editors produce.
 * `collab/schema` holds the editor schema that produces it; this is its shape for readers that have no editor.
 */
export type RichMark =
  | { readonly type: "bold" }
  | { readonly type: "italic" }
  | { readonly type: "link"; readonly attrs: { readonly href: string } }
  /** Responses only: the annotations that the words rest on, each with the hash of its text when it was used. */
  | { readonly type: "source"; readonly attrs: { readonly ids: readonly SourceRef[] } };

/** `annotationId` and the content hash it had when it was used, so that a later change shows as drift. */
export type SourceRef = { readonly id: string; readonly hash: string };

export type RichInline =
  | { readonly type: "text"; readonly text: string; readonly marks?: readonly RichMark[] }
  | { readonly type: "hardBreak" }
  /** Annotations and replies only: a person, and the name that stood there when it was written. */
  | { readonly type: "mention"; readonly attrs: { readonly id: string; readonly label: string } };

export type RichBlock =
  | { readonly type: "paragraph"; readonly attrs?: { readonly pointId?: string | null }; readonly content?: readonly RichInline[] }
  | { readonly type: "heading"; readonly attrs: { readonly level: 3 | 4 }; readonly content?: readonly RichInline[] }
  | { readonly type: "blockquote"; readonly content?: readonly RichBlock[] }
  | { readonly type: "bulletList" | "orderedList"; readonly content?: readonly RichListItem[] };

export type RichListItem = { readonly type: "listItem"; readonly content?: readonly RichBlock[] };

export type RichText = { readonly type: "doc"; readonly content: readonly RichBlock[] };

export const emptyRichText: RichText = { type: "doc", content: [] };
