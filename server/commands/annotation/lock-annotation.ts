import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import type { AnnotationAccess } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { Transaction } from "../../database/client.ts";
import { accessOf } from "../../repositories/annotations.ts";
import { lockConsultation } from "../../repositories/consultations.ts";

export type LockedAnnotation = {
  readonly id: string;
  readonly consultation: ConsultationFacts;
  /** The change number that this command's change will carry. */
  readonly seq: bigint;
  readonly access: AnnotationAccess;
  readonly versionId: string;
};

/** Loads an annotation's facts under its consultation's lock. */
export const lockAnnotation = async (tx: Transaction, annotationId: string): Promise<Result<LockedAnnotation>> => {
  const found = await tx.annotation.findUnique({ where: { id: annotationId }, select: { consultationId: true } });
  const locked = found && (await lockConsultation(tx, found.consultationId));
  // Read again under the lock: what was read before it may have changed.
  const row = locked && (await tx.annotation.findUnique({ where: { id: annotationId } }));
  if (!row) return refuse("not-found");
  return ok({ id: row.id, consultation: locked.facts, seq: locked.seq, access: accessOf(row), versionId: row.versionId });
};
