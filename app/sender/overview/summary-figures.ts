import type { BodyStatus } from "../../../server/queries/consultation/status.ts";
import type { IsoDay } from "../../../domain/ids.ts";

export type SummaryFigures = {
  readonly bodies: number;
  readonly begun: number;
  readonly approved: number;
  readonly released: number;
};

/** The overview's figures. A body whose response is approved has of course begun, and counts as both. */
export const summaryFigures = (statuses: readonly BodyStatus[]): SummaryFigures => ({
  bodies: statuses.length,
  begun: statuses.filter((s) => s.begun).length,
  approved: statuses.filter((s) => s.responseState === "approved").length,
  released: statuses.reduce((sum, s) => sum + s.released, 0),
});

export type BodyProgress = "notBegun" | "writing" | "review" | "approved";

/** How far a body has come, as one word. */
export const progressOf = (status: Pick<BodyStatus, "begun" | "responseState">): BodyProgress =>
  status.responseState === "writing" && !status.begun ? "notBegun" : status.responseState;

const dayMilliseconds = 86_400_000;

/** Whole days from `from` to `to`; negative when `to` has passed. Days have no time zone, so neither has the difference. */
export const daysBetween = (from: IsoDay, to: IsoDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);
