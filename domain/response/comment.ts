/** Comments on the response itself, and the changes of its words that they suggest. For the body alone, until the text is sealed. */
import type { Id, PersonId } from "../ids.ts";
import type { WrittenSection } from "./state.ts";

export type ResponseCommentId = Id<"response-comment">;

/**
 * The words that a comment is about: where they stand in the live text, and how they read when it was made. Words of several paragraphs
 * have a line each, and a quotation of many words ends with "…".
 */
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
  /** Null: the comment is on the response as a whole. */
  readonly anchor: CommentAnchor | null;
  /** Suggested in the place of the words at the anchor; null: no change is suggested. */
  readonly replacement: string | null;
  readonly outcome: ChangeOutcome | null;
  readonly resolvedByName: string | null;
  readonly replies: readonly CommentView[];
};

/** Other words can be suggested for words of one paragraph alone. */
export const mayBeReworded = (anchor: CommentAnchor | null): boolean => anchor !== null && !anchor.quote.includes("\n");

/** Who is named in a comment ("@Maria Karlsson"), of those who may be. The longer of two names that begin alike is meant. */
export const namedIn = <Somebody extends { readonly name: string }>(text: string, people: readonly Somebody[]): Somebody[] => {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  const named = new Set<Somebody>();
  for (const { index } of text.matchAll(/@/g)) {
    const rest = text.slice(index + 1);
    const found = byLength.find(({ name }) => rest.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)));
    if (found) named.add(found);
  }
  return [...named];
};

export const commentBounds = { text: 4000, quote: 4000, replacement: 4000, position: 400 } as const;
