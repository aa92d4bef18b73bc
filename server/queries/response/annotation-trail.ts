import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import type { AnnotationId, PointId } from "../../../domain/ids.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import { maySeeResponse } from "../../../domain/policy/response-policy.ts";
import { trailOf, type Trail } from "../../../domain/response/trail.ts";
import { accessOf } from "../../commands/response/lock-response.ts";
import type { Database } from "../../database/client.ts";
import { readResponse } from "../../live/render-response.ts";
import type { StoredAnnotation } from "../../repositories/annotations.ts";

export type AnnotationTrail = Omit<Trail, "mergedWith"> & {
  readonly mergedWith: readonly { readonly id: AnnotationId; readonly authorName: string; readonly text: string }[];
};

/** What became of an annotation in its body's response; null for who may not see the response, and for what cannot be part of it. */
export const annotationTrail = async (
  database: Database,
  actor: Actor,
  consultation: ConsultationFacts,
  annotation: StoredAnnotation,
): Promise<AnnotationTrail | null> => {
  if (annotation.state !== "settled") return null;
  const { consultationId, bodyId, id } = annotation;
  const row = await database.response.findUnique({ where: { consultationId_bodyId: { consultationId, bodyId } } });
  if (!row || !maySeeResponse(actor, consultation, accessOf(row)).ok) return null;
  const [{ points }, aside] = await Promise.all([
    readResponse(database, row.id),
    database.setAside.findUnique({ where: { responseId_annotationId: { responseId: row.id, annotationId: id } } }),
  ]);
  const trail = trailOf(
    { id, outcome: annotation.disposition?.outcome ?? null, setAside: aside?.reason ?? null },
    points.map((p) => ({ ...p, pointId: p.pointId as PointId | null })),
  );
  const others = await database.annotation.findMany({
    // What the body sees is in sight of everybody who may see its response.
    where: { id: { in: [...trail.mergedWith] }, bodyId, audience: { in: ["body", "all"] }, state: { in: ["open", "settled"] } },
    select: { id: true, authorId: true, text: true, suggestion: true },
  });
  const people = await database.person.findMany({ where: { id: { in: others.map((o) => o.authorId) } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map((p) => [p.id, p.name]));
  return {
    ...trail,
    mergedWith: others.map((o) => ({ id: o.id as AnnotationId, authorName: nameOf.get(o.authorId) ?? "", text: o.text || o.suggestion })),
  };
};
