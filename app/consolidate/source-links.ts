/** Reads a passage's sources against how the annotations are now. */
import { contentHash } from "../../collab/schema/content-hash.ts";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";
import type { DriftView } from "../../server/queries/response/responses.ts";

/** The annotation as a source, with the hash of its text as it reads now: as the server hashes it. */
export const sourceRef = (annotation: Pick<AnnotationView, "id" | "text" | "suggestion">): SourceRef => ({
  id: annotation.id,
  hash: contentHash(annotation.text, annotation.suggestion),
});

/** What has changed, by what words rest on. */
export type DriftByRef = ReadonlyMap<string, DriftView>;

export const refKey = ({ id, hash }: SourceRef): string => `${id} ${hash}`;

export const driftByRef = (drift: readonly DriftView[]): DriftByRef =>
  new Map(drift.map((d) => [refKey({ id: d.annotationId, hash: d.usedHash }), d]));

export type PassageSource = {
  readonly id: string;
  /** Null when it can no longer be read here. */
  readonly annotation: AnnotationView | null;
  /** What has happened to it since these words were written. */
  readonly drift: DriftView | null;
};

/** A passage's sources, each annotation once, in the order they were used. */
export const passageSources = (
  refs: readonly SourceRef[],
  annotations: ReadonlyMap<string, AnnotationView>,
  drift: DriftByRef,
): PassageSource[] =>
  [...new Set(refs.map((ref) => ref.id))].map((id) => ({
    id,
    annotation: annotations.get(id) ?? null,
    drift: refs.flatMap((ref) => (ref.id === id ? (drift.get(refKey(ref)) ?? []) : []))[0] ?? null,
  }));
