import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../../domain/ids.ts";

type Annotations = ReadonlyMap<AnnotationId, AnnotationView>;

/** Those that point into the text in the page: offsets into another version would mark other words. The same map when that is all. */
export const inVersion = (annotations: Annotations, versionId: string): Annotations => {
  for (const annotation of annotations.values()) {
    if (annotation.versionId !== versionId) return new Map([...annotations].filter(([, a]) => a.versionId === versionId));
  }
  return annotations;
};
