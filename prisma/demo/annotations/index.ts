import type { DemoAnnotation } from "../types.ts";
import { exploateringContradictions } from "./exploatering-contradictions.ts";
import { exploateringDeclined } from "./exploatering-declined.ts";
import { exploateringDuplicates } from "./exploatering-duplicates.ts";
import { exploateringPoints } from "./exploatering-points.ts";
import { exploateringQuestions } from "./exploatering-questions.ts";
import { socialViews } from "./social.ts";
import { trafikViews } from "./trafik.ts";

export { exploateringPoints };

/** What surrounds the 22 points at the office of the real response. */
export const exploateringOthers: readonly DemoAnnotation[] = [
  ...exploateringDuplicates,
  ...exploateringDeclined,
  ...exploateringContradictions,
  ...exploateringQuestions,
];

/** Every annotation of the demo. Replies come before a verdict, and a release before replies from other bodies. */
export const demoAnnotations: readonly DemoAnnotation[] = [...exploateringPoints, ...exploateringOthers, ...trafikViews, ...socialViews];
