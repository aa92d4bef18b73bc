/**
 * What has happened to sources since they were used. The words stay as they are until a person has looked: they are kept as they stand,
 * or brought up to what the source says now.
 */
import { countsAsAccepted, type Outcome } from "../annotation/disposition.ts";
import type { AnnotationState } from "../annotation/annotation.ts";
import type { AnnotationId } from "../ids.ts";
import type { SourceRef } from "../rich-text/rich-text.ts";

/** `gone`: it can no longer be read by the body, or never could. */
export const driftKinds = ["edited", "reopened", "withdrawn", "not-accepted", "gone"] as const;
export type DriftKind = (typeof driftKinds)[number];

export type SourceNow = {
  readonly id: AnnotationId;
  readonly state: AnnotationState;
  readonly outcome: Outcome | null;
  readonly hash: string;
};

/** Words that rest on something that has changed since. */
export type Drift = {
  readonly annotationId: AnnotationId;
  readonly usedHash: string;
  readonly kind: DriftKind;
  /** How the source is now, in one word: what a decision to keep the words holds for. */
  readonly standing: string;
};

export type KeptSource = Pick<Drift, "usedHash" | "standing"> & { readonly annotationId: string };

/** Each source and hash once, in the order of use; what somebody has decided to keep as it stands is not among them. */
export const driftOf = (used: readonly SourceRef[], now: readonly SourceNow[], kept: readonly KeptSource[]): Drift[] => {
  const nowOf = new Map<string, SourceNow>(now.map((source) => [source.id, source]));
  const isKept = new Set(kept.map((k) => `${k.annotationId} ${k.usedHash} ${k.standing}`));
  const refs = [...new Map(used.map((ref) => [`${ref.id} ${ref.hash}`, ref])).values()];
  return refs.flatMap((ref) => {
    const drift = driftOfOne(ref, nowOf.get(ref.id));
    return drift && !isKept.has(`${ref.id} ${ref.hash} ${drift.standing}`) ? [drift] : [];
  });
};

const driftOfOne = (ref: SourceRef, now: SourceNow | undefined): Drift | null => {
  const drift = (kind: DriftKind, standing: string): Drift => ({
    annotationId: ref.id as AnnotationId,
    usedHash: ref.hash,
    kind,
    standing,
  });
  if (!now || now.state === "draft") return drift("gone", "gone");
  if (now.state === "withdrawn") return drift("withdrawn", "withdrawn");
  if (now.state === "open" || now.outcome === null) return drift("reopened", `open ${now.hash}`);
  if (!countsAsAccepted(now.outcome)) return drift("not-accepted", now.outcome);
  return now.hash === ref.hash ? null : drift("edited", now.hash);
};
