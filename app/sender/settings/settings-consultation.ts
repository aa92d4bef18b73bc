import type { ConsultationState } from "../../../domain/consultation/consultation.ts";
import type { IsoDay } from "../../../domain/ids.ts";

/** What the settings need of a consultation. */
export type SettingsConsultation = {
  readonly id: string;
  readonly state: ConsultationState;
  readonly sharing: boolean;
  readonly title: string;
  readonly dnr: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly lastAnswerDay: IsoDay;
  /** The last day on which any body may answer: later than the consultation's own where one has been granted more time. */
  readonly latestAnswerDay: IsoDay;
  readonly versionNumber: number | null;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
};
