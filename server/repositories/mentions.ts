import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import { canSeeAnnotation, type AnnotationAccess } from "../../domain/policy/annotation-policy.ts";
import type { Transaction } from "../database/client.ts";
import { loadActors } from "./people.ts";

/** Of the people named, those who may read the annotation once it is submitted, with the names that they have. */
export const readersAmong = async (
  tx: Transaction,
  consultation: ConsultationFacts,
  access: AnnotationAccess,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (personIds.length === 0) return new Map();
  const people = await loadActors(tx, personIds);
  const asSubmitted: AnnotationAccess = { ...access, state: access.state === "draft" ? "open" : access.state };
  return new Map(people.filter((person) => canSeeAnnotation(person, consultation, asSubmitted)).map((p) => [p.personId, p.name]));
};

type Mentions = {
  readonly annotationId: string;
  /** The annotation's own id, or a reply's. */
  readonly sourceId: string;
  readonly byId: string;
  readonly personIds: readonly string[];
};

/** Keeps exactly these people as mentioned by the source. Whoever was there already keeps the time at which they were. */
export const keepMentions = async (tx: Transaction, { annotationId, sourceId, byId, personIds }: Mentions): Promise<void> => {
  await tx.mention.deleteMany({ where: { sourceId, personId: { notIn: [...personIds] } } });
  await tx.mention.createMany({
    data: personIds.map((personId) => ({ sourceId, personId, annotationId, byId })),
    skipDuplicates: true,
  });
};
