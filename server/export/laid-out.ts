import type { FormalDocument, FormalSection } from "../../domain/response/formal-document.ts";

/** A section as it is laid out: of the response itself, or an appendix that begins on a page of its own. */
export type LaidOutSection = Omit<FormalSection, "key"> & { readonly key: string; readonly startsPage?: true };

/** What exporters lay out: every formal document is one. */
export type LaidOutDocument = Omit<FormalDocument, "sections"> & { readonly sections: readonly LaidOutSection[] };
