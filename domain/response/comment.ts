/** Comments on the response itself, and the changes of its words that they suggest. For the body alone, until the text is sealed. */
import type { Id, PersonId } from "../ids.ts";
import type { WrittenSection } from "./state.ts";

export type ResponseCommentId = Id<"response-comment">;

/** The words that a comment is about: where they stand in the live text, and how they read when it was made. */
export type CommentAnchor = { readonly section: WrittenSection; readonly start: string; readonly end: string; readonly quote: string };

export const changeOutcomes = ["accepted", "rejected"] as const;
export type ChangeOutcome = (typeof changeOutcomes)[number];

export type CommentView = {
  readonly id: ResponseCommentId;
  readonly authorId: PersonId;
  readonly authorName: string;
  readonly text: string;
  /** RFC 3339. */
  readonly at: string;
  readonly isEdited: boolean;
  readonly isWithdrawn: boolean;
};

export type CommentThread = CommentView & {
  readonly anchor: CommentAnchor;
  /** Suggested in the place of the words at the anchor; null: no change is suggested. */
  readonly replacement: string | null;
  readonly outcome: ChangeOutcome | null;
  readonly resolvedByName: string | null;
  readonly replies: readonly CommentView[];
};

export const commentBounds = { text: 4000, quote: 4000, replacement: 4000, position: 400 } as const;
