import type { Meeting } from "../consultation/adjustment.ts";
import type { IsoDay } from "../ids.ts";
import type { Stance } from "./state.ts";

export type BodyKind = "committee" | "company";

/** What is recorded about a body's answer, from which everything that is not written by hand is derived. Names as they are stored. */
export type ResponseFacts = {
  readonly consultation: {
    readonly title: string;
    /** "Kommunstyrelsen". */
    readonly senderName: string;
    /** The sender's registry number; empty when there is none. */
    readonly senderDnr: string;
    /** The sender's own words; paragraphs are parted by blank lines. */
    readonly description: string;
    readonly lastAnswerDay: IsoDay;
    /** How many bodies were asked, this one included. */
    readonly bodyCount: number;
  };
  readonly body: {
    readonly kind: BodyKind;
    /** "Exploateringsnämnden". */
    readonly name: string;
    /** "Exploateringskontoret"; for a company usually its own name. */
    readonly officeName: string;
  };
  /** The body's own registry number. */
  readonly dnr: string | null;
  readonly documentDay: IsoDay;
  /** The meeting that decides; null while none is chosen, and for a company that answers without one. */
  readonly meeting: Meeting | null;
  readonly preparingUnit: string | null;
  /** Units that took part, in the order to name them. The preparing unit may be among them; it is not named twice. */
  readonly consultedUnits: readonly string[];
  readonly handler: { readonly name: string; readonly email: string } | null;
  readonly stance: Stance | null;
  /** An official decides, in the committee's name. */
  readonly onDelegation: boolean;
  readonly signatories: readonly { readonly name: string; readonly title: string }[];
};
