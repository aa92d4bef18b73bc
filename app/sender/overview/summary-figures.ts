import type { BodyStatus } from "../../../server/queries/consultation/status.ts";

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
  approved: statuses.filter((s) => s.responseState === "approved" || s.responseState === "dispatched").length,
  released: statuses.reduce((sum, s) => sum + s.released, 0),
});

export type BodyProgress = "notBegun" | "writing" | "review" | "approved" | "dispatched";

/** How far a body has come, as one word. */
export const progressOf = (status: Pick<BodyStatus, "begun" | "responseState">): BodyProgress =>
  status.responseState === "writing" && !status.begun ? "notBegun" : status.responseState;
