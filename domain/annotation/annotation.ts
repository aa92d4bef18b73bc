import type { AnnotationId, BodyId, ConsultationId, IsoDay, PersonId, ReplyId, UnitId, VersionId } from "../ids.ts";
import type { Agreement } from "./agreement.ts";
import type { Audience, Cowriting } from "./audience.ts";
import type { Outcome } from "./disposition.ts";
import type { Kind } from "./kind.ts";
import type { Quote, Target } from "./target.ts";

/** `draft`: being written, not yet a comment. `withdrawn`: the text is gone, the place in the thread may remain. */
export type AnnotationState = "draft" | "open" | "settled" | "withdrawn";

/** The facts of an annotation on which access and every command rest. */
export type AnnotationFacts = {
  readonly id: AnnotationId;
  readonly consultationId: ConsultationId;
  readonly bodyId: BodyId;
  readonly unitId: UnitId | null;
  readonly authorId: PersonId;
  readonly audience: Audience;
  readonly cowriting: Cowriting;
  readonly state: AnnotationState;
};

/** Handed in to others of the body, and still there: what a body reviews and counts. A note to oneself is nobody's to settle. */
export const isForColleagues = ({ state, audience }: Pick<AnnotationFacts, "state" | "audience">): boolean =>
  (state === "open" || state === "settled") && audience !== "own";

/** Waits for a reviewer, also where its unit must share it with the body first. One whose verdict is proposed waits for somebody else. */
export const waitsForReview = (a: Pick<AnnotationView, "state" | "audience" | "proposal">): boolean =>
  isForColleagues(a) && a.state === "open" && a.proposal === undefined;

export type Disposition = {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly byName: string;
  readonly at: string;
};

/** A verdict that whoever raised the thread has yet to confirm. */
export type Proposal = Disposition;

/** Who in the body sees to a thread, and by when. */
export type Assignment = { readonly personId: PersonId; readonly name: string; readonly dueDay: IsoDay | null; readonly byName: string };

export type Reply = {
  readonly id: ReplyId;
  readonly authorId: PersonId;
  readonly authorName: string;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  /** Sanitised HTML of the reply's rich text, and its plain text. Both empty when withdrawn. */
  readonly html: string;
  readonly text: string;
  readonly createdAt: string;
  readonly withdrawn: boolean;
};

/** What a reader who may see the annotation is given: by page, REST and delta alike. */
export type AnnotationView = AnnotationFacts & {
  readonly versionId: VersionId;
  /** The consultation's change number at which this annotation last changed. */
  readonly seq: number;
  readonly kind: Kind;
  readonly target: Target;
  readonly quote: Quote;
  readonly authorName: string;
  readonly bodyName: string;
  readonly unitName: string | null;
  readonly text: string;
  readonly html: string;
  readonly suggestion: string;
  readonly tags: readonly string[];
  readonly replyCount: number;
  readonly disposition: Disposition | null;
  /** Left out where there is none. Told to the body's own people alone. */
  readonly proposal?: Proposal;
  readonly assignment?: Assignment;
  /** Who agrees, as far as the reader may know; left out where nobody does. */
  readonly agreements?: readonly Agreement[];
  /** The reader is among them. */
  readonly iAgree?: true;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  /** Text, suggested wording and quote have been left out, and are fetched when somebody looks at it (`columns.ts`). */
  readonly partial?: true;
};
