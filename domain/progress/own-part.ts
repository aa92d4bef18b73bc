import { isForColleagues, type AnnotationView } from "../annotation/annotation.ts";
import type { PersonId } from "../ids.ts";

type Facts = Pick<AnnotationView, "authorId" | "audience" | "state" | "assignment" | "proposal">;

/** What somebody has done in a consultation, and what is theirs to go on with. */
export type OwnPart<A> = { readonly written: number; readonly begun: readonly A[]; readonly waiting: readonly A[] };

/** A thread waits for whom it is assigned to, and, with a proposed verdict, for whoever raised it. */
export const ownPart = <A extends Facts>(annotations: Iterable<A>, personId: PersonId): OwnPart<A> => {
  const all = [...annotations];
  const mine = all.filter((a) => a.authorId === personId);
  return {
    written: mine.filter(isForColleagues).length,
    begun: mine.filter((a) => a.state === "draft"),
    waiting: all.filter((a) => a.state === "open" && (a.assignment?.personId === personId || (a.proposal !== undefined && a.authorId === personId))),
  };
};
