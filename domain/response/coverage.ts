import type { AnnotationId } from "../ids.ts";
import { countsAsAccepted, type Outcome } from "../annotation/disposition.ts";

/** What became of an annotation on its way into the response. */
export type Fate =
  | { readonly type: "used" }
  | { readonly type: "set-aside"; readonly reason: string }
  /** The disposition itself is the fate: declined or noted. */
  | { readonly type: "disposed"; readonly outcome: Outcome }
  /** Accepted, and neither in the response nor set aside. */
  | { readonly type: "none" }
  /** Not yet settled. */
  | { readonly type: "unsettled" };

export type CoverageInput = {
  readonly annotations: readonly { readonly id: AnnotationId; readonly outcome: Outcome | null }[];
  readonly used: ReadonlySet<AnnotationId>;
  readonly setAside: ReadonlyMap<AnnotationId, string>;
};

export type Coverage = {
  readonly fates: ReadonlyMap<AnnotationId, Fate>;
  readonly accepted: number;
  readonly used: number;
  readonly setAside: number;
  readonly left: number;
  readonly unsettled: number;
};

/** Which annotations are in the response, which are set aside, which have no fate yet. Being used outweighs being set aside. */
export const coverageOf = ({ annotations, used, setAside }: CoverageInput): Coverage => {
  const fates = new Map<AnnotationId, Fate>();
  const counts = { accepted: 0, used: 0, setAside: 0, left: 0, unsettled: 0 };
  for (const { id, outcome } of annotations) {
    if (outcome === null) {
      fates.set(id, { type: "unsettled" });
      counts.unsettled += 1;
      continue;
    }
    if (!countsAsAccepted(outcome)) {
      fates.set(id, { type: "disposed", outcome });
      continue;
    }
    counts.accepted += 1;
    const reason = setAside.get(id);
    if (used.has(id)) {
      fates.set(id, { type: "used" });
      counts.used += 1;
    } else if (reason !== undefined) {
      fates.set(id, { type: "set-aside", reason });
      counts.setAside += 1;
    } else {
      fates.set(id, { type: "none" });
      counts.left += 1;
    }
  }
  return { fates, ...counts };
};
