import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import { maySteerConsultation } from "../../../domain/policy/consultation-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { recordChange } from "../../repositories/changes.ts";
import { lockConsultation } from "../../repositories/consultations.ts";
import type { CommandContext } from "../command.ts";
import type { Prisma } from "../../database/client.ts";

export type Steered = { readonly facts: ConsultationFacts; readonly seq: bigint };

/** The facts of a consultation that the actor may steer, under its lock. */
export const lockSteered = async ({ tx, actor }: CommandContext, consultationId: string): Promise<Result<Steered>> => {
  const locked = await lockConsultation(tx, consultationId);
  if (!locked) return refuse("not-found");
  const decision = maySteerConsultation(actor, locked.facts);
  return decision.ok ? ok(locked) : decision;
};

/** Records a change of the consultation itself; every browser that has it open loads it anew. */
export const recordSteering = (
  { tx, actor }: CommandContext,
  { facts, seq }: Steered,
  type: string,
  data: Prisma.InputJsonObject = {},
): Promise<void> =>
  recordChange(tx, actor, {
    consultationId: facts.id,
    seq,
    subject: "consultation",
    subjectId: facts.id,
    type,
    bodyId: facts.senderBodyId,
    data,
  });
