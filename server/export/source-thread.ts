/** The annotations behind a response, in the form that a file shows them: made only from what the asking person may see. */
import type { Outcome } from "../../domain/annotation/disposition.ts";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { AnnotationId } from "../../domain/ids.ts";

/** Times are RFC 3339 in UTC. */
export type SourceThread = {
  readonly id: AnnotationId;
  readonly kind: Kind;
  readonly authorName: string;
  readonly unitName: string | null;
  readonly at: string;
  /** "4.3 Stadens offentliga miljö, stycke 14". */
  readonly place: string;
  /** The words of the draft; empty for the whole of it. */
  readonly quote: string;
  readonly text: string;
  readonly suggestion: string;
  readonly replies: readonly { readonly authorName: string; readonly at: string; readonly text: string }[];
  readonly verdict: { readonly outcome: Outcome; readonly reason: string | null; readonly byName: string; readonly at: string } | null;
};

/** What may stand beside the response in a file that stays inside the body. */
export type ResponseSources = {
  readonly threads: readonly SourceThread[];
  readonly setAside: readonly { readonly id: AnnotationId; readonly reason: string }[];
};
