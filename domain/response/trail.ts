import { countsAsAccepted, type Outcome } from "../annotation/disposition.ts";
import type { AnnotationId, PointId } from "../ids.ts";
import type { SourceRef } from "../rich-text/rich-text.ts";

/** A passage of the response, as far as trails are concerned. */
export type TrailPoint = { readonly pointId: PointId | null; readonly text: string; readonly sources: readonly SourceRef[] };

/** What became of one annotation on its way into the response. */
export type Trail = {
  /** The passages it is used in, in the response's order. */
  readonly usedIn: readonly { readonly pointId: PointId | null; readonly text: string }[];
  /** The other annotations that those passages rest on. */
  readonly mergedWith: readonly AnnotationId[];
  /** Why it was left out; null when it was not, or is used all the same. */
  readonly setAside: string | null;
  /** Accepted, and still without a fate. */
  readonly isLeft: boolean;
};

export type TrailInput = { readonly id: AnnotationId; readonly outcome: Outcome | null; readonly setAside: string | null };

export const trailOf = ({ id, outcome, setAside }: TrailInput, points: readonly TrailPoint[]): Trail => {
  const usedIn = points.filter((point) => point.sources.some((ref) => ref.id === id));
  const isAccepted = outcome !== null && countsAsAccepted(outcome);
  const isUsed = usedIn.length > 0;
  return {
    usedIn: usedIn.map(({ pointId, text }) => ({ pointId, text })),
    mergedWith: [...new Set(usedIn.flatMap((point) => point.sources.map((ref) => ref.id as AnnotationId)))].filter((other) => other !== id),
    setAside: isAccepted && !isUsed ? setAside : null,
    isLeft: isAccepted && !isUsed && setAside === null,
  };
};
