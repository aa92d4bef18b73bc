import type { AnnotationAccess } from "../../../domain/policy/annotation-policy.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import type { Prisma, Transaction } from "../../database/client.ts";
import { recordChange } from "../../repositories/changes.ts";
import type { LockedAnnotation } from "./lock-annotation.ts";

type Changed = {
  readonly actor: Actor;
  /** The command's name. */
  readonly type: string;
  readonly row: Prisma.AnnotationUpdateInput & Partial<Pick<AnnotationAccess, "audience" | "cowriting" | "state">>;
  readonly data?: Prisma.InputJsonObject;
  /** Nothing to read again: whoever has read the thread need not be told that it changed. Everybody still gets the change. */
  readonly quiet?: true;
};

/** Writes an annotation's row with the change number it was locked under, and records who could and can see it. */
export const changeAnnotation = async (
  tx: Transaction,
  annotation: LockedAnnotation,
  { actor, type, row, data, quiet }: Changed,
): Promise<void> => {
  if (!quiet) await tx.annotation.update({ where: { id: annotation.id }, data: { ...row, seq: annotation.seq } });
  const after: AnnotationAccess = {
    ...annotation.access,
    audience: row.audience ?? annotation.access.audience,
    cowriting: row.cowriting ?? annotation.access.cowriting,
    state: row.state ?? annotation.access.state,
  };
  await recordChange(tx, actor, {
    consultationId: annotation.consultation.id,
    seq: annotation.seq,
    subject: "annotation",
    subjectId: annotation.id,
    type,
    before: annotation.access,
    after,
    ...(data ? { data } : {}),
  });
};
