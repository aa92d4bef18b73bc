/**
 * The shapes of the demo's content. It is data only: the loader turns it into people, a draft and annotations through the same commands
 * that users' requests go through. People are named by e-mail, bodies and units by key, days as whole days counted from the load day.
 */
import type { Audience } from "../../domain/annotation/audience.ts";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { Role } from "../../domain/people/actor.ts";
import type { BodyKind } from "../../domain/response/facts.ts";
import type { Stance } from "../../domain/response/state.ts";

export type DemoPerson = {
  readonly email: string;
  readonly name: string;
  /** As printed under a signature: "Avdelningschef". */
  readonly title: string;
  /** Key of a unit in the same body; null for who belongs to the body as a whole. */
  readonly unit: string | null;
  readonly roles: readonly Role[];
};

export type DemoUnit = {
  readonly key: string;
  /** Reads in a sentence with its first letter lowered: "har beretts av administrativa avdelningen". */
  readonly name: string;
};

export type DemoMeeting = {
  /** Days after the load day. */
  readonly heldInDays: number;
  readonly adjustedInDays: number;
};

export type DemoBody = {
  readonly key: string;
  readonly kind: BodyKind;
  /** "Exploateringsnämnden". */
  readonly name: string;
  /** "Exploateringskontoret". */
  readonly office: string;
  readonly dnr: string;
  readonly units: readonly DemoUnit[];
  /** Key of the unit that prepares the answer; the others are consulted. */
  readonly preparingUnit: string;
  /** E-mail of the handläggare. */
  readonly handler: string;
  /** E-mails of those who sign, in order. */
  readonly signatories: readonly string[];
  readonly stance: Stance | null;
  readonly people: readonly DemoPerson[];
  /** In order; the first is the one at which the answer is decided. Empty for the sender. */
  readonly meetings: readonly DemoMeeting[];
  /** The themes by which the body sorts its annotations. */
  readonly tags: readonly string[];
};

export type DemoConsultation = {
  readonly title: string;
  readonly dnr: string;
  readonly description: string;
  readonly lastAnswerInDays: number;
  /** What the sender offers to mark annotations with. */
  readonly tags: readonly string[];
};

/**
 * A place in the draft, told by its words. Each text must be found exactly once in the imported draft: a quote inside one block, `block`
 * at the beginning of a block that is no heading, `section` as the whole text of a heading (without its number).
 */
export type DemoTarget =
  /** From the first letter of `quote`; to the last letter of `endQuote` (same block or a later one), otherwise of `quote`. */
  | { readonly quote: string; readonly endQuote?: string }
  | { readonly block: string }
  | { readonly section: string }
  | { readonly document: true }
  /** The whole text of a heading, or the beginning of another block. */
  | { readonly missingAfter: string };

export type DemoReply = { readonly author: string; readonly text: string };

export type DemoDisposition = { readonly by: string; readonly outcome: Outcome; readonly reason?: string };

export type DemoAnnotation = {
  /** Unique in the demo. */
  readonly key: string;
  /** Which of the 22 points of the real response this annotation carries. */
  readonly point?: number;
  /** Key of the author's body and, where the author stands in one, unit. */
  readonly body: string;
  readonly unit: string | null;
  /** E-mail. */
  readonly author: string;
  readonly kind: Kind;
  readonly target: DemoTarget;
  readonly text: string;
  /** Suggested wording, only for kinds that take it. */
  readonly suggestion?: string;
  /** The audience at submission. */
  readonly audience: Audience;
  readonly tags?: readonly string[];
  readonly replies: readonly DemoReply[];
  /** Absent: still open. */
  readonly disposition?: DemoDisposition;
  /** True: a reviewer of the body has afterwards widened the audience to all bodies. */
  readonly released?: boolean;
};
