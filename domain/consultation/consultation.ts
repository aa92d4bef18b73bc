import { defaultSettling, type SettlingRule } from "../annotation/settling.ts";
import type { BodyId, ConsultationId, IsoDay, MeetingId, ResponseId, VersionId } from "../ids.ts";

/** `prepared`: not yet sent. `open`: bodies may annotate and answer. `closed`: readable, nothing new. */
export type ConsultationState = "prepared" | "open" | "closed";

/** The facts on which access and every command within a consultation rest. */
export type ConsultationFacts = {
  readonly id: ConsultationId;
  readonly senderBodyId: BodyId;
  readonly state: ConsultationState;
  /** True while the sender lets the bodies see what other bodies have released to all. */
  readonly sharing: boolean;
  readonly bodyIds: readonly BodyId[];
  /** Bodies that settle their threads in another way than through their reviewers. A browser is told of the reader's own alone. */
  readonly settling?: Readonly<Partial<Record<BodyId, SettlingRule>>>;
};

export const settlingOf = (consultation: Pick<ConsultationFacts, "settling">, bodyId: BodyId): SettlingRule =>
  consultation.settling?.[bodyId] ?? defaultSettling;

export type Consultation = ConsultationFacts & {
  readonly title: string;
  /** The sender's registry number, free text ("KS 2023/1024"). */
  readonly dnr: string;
  readonly lastAnswerDay: IsoDay;
  /** The sender's own words on what is sent and why; opens *Remissen* in every response. */
  readonly description: string;
  /** What annotations can be marked with, by the sender's choice: perspectives such as "jämställdhet". */
  readonly tags: readonly string[];
  readonly senderName: string;
  readonly versionId: VersionId | null;
  readonly versionNumber: number | null;
};

/** One body's part in a consultation. */
export type Participation = {
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly dnr: string | null;
  readonly meetingId: MeetingId | null;
  readonly responseId: ResponseId;
};
