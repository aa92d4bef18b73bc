/** Reads of a response's sources against how the annotations are now. */
import { contentHash } from "../../collab/schema/content-hash.ts";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";

/** The annotation as a source, with the hash of its text as it reads now: as the server hashes it. */
export const sourceRef = (annotation: Pick<AnnotationView, "id" | "text" | "suggestion">): SourceRef => ({
  id: annotation.id,
  hash: contentHash(annotation.text, annotation.suggestion),
});

/** The hash of each annotation's text as it reads now. */
export const currentHashes = (annotations: Iterable<AnnotationView>): ReadonlyMap<string, string> =>
  new Map([...annotations].map((a) => [a.id, sourceRef(a).hash]));

export type PassageSource = {
  readonly id: string;
  /** Null when it can no longer be read here. */
  readonly annotation: AnnotationView | null;
  readonly changed: boolean;
};

/** A passage's sources, each annotation once, in the order they were used. */
export const passageSources = (refs: readonly SourceRef[], annotations: ReadonlyMap<string, AnnotationView>): PassageSource[] => {
  const ids = [...new Set(refs.map((ref) => ref.id))];
  return ids.map((id) => {
    const annotation = annotations.get(id) ?? null;
    const now = annotation && sourceRef(annotation).hash;
    return { id, annotation, changed: refs.some((ref) => ref.id === id && ref.hash !== now) };
  });
};
