import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import type { BodyId, ResponseId, UnitId } from "../../../domain/ids.ts";
import type { ResponseAccess, SignOff } from "../../../domain/policy/response-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { ResponseState } from "../../../domain/response/state.ts";
import type { Prisma } from "../../database/client.ts";
import { recordChange } from "../../repositories/changes.ts";
import { loadTemplate } from "../../queries/response/response-form.ts";
import { loadConsultationFacts, lockConsultation } from "../../repositories/consultations.ts";
import type { CommandContext } from "../command.ts";

export type FoundResponse = { readonly consultation: ConsultationFacts; readonly response: ResponseAccess & { readonly signOff: SignOff } };
export type LockedResponse = FoundResponse & { readonly seq: bigint };

export const accessOf = (row: { id: string; bodyId: string; state: string }): ResponseAccess => ({
  id: row.id as ResponseId,
  bodyId: row.bodyId as BodyId,
  state: row.state as ResponseState,
});

type Row = { readonly id: string; readonly bodyId: string; readonly consultationId: string; readonly state: string; readonly onDelegation: boolean };

const signedAccessOf = async (tx: CommandContext["tx"], row: Row): Promise<FoundResponse["response"]> => {
  const { consultationId, bodyId } = row;
  // One after the other: a transaction has one connection.
  const body = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, select: { kind: true } });
  const participation = await tx.participation.findUniqueOrThrow({ where: { consultationId_bodyId: { consultationId, bodyId } }, select: { leadUnitId: true } });
  const template = await loadTemplate(tx, bodyId);
  return {
    ...accessOf(row),
    signOff: {
      decidedBy: body.kind === "company" || row.onDelegation ? "official" : "committee",
      preparingUnitId: participation.leadUnitId as UnitId | null,
      unitApprovalRequired: template.unitApprovalRequired,
    },
  };
};

/** A response's facts as they are now, without a lock: for reading, and for commands whose wall is the document's own row. */
export const findResponse = async ({ tx }: Pick<CommandContext, "tx">, responseId: string): Promise<Result<FoundResponse>> => {
  const row = await tx.response.findUnique({ where: { id: responseId } });
  const consultation = row && (await loadConsultationFacts(tx, row.consultationId));
  return consultation ? ok({ consultation, response: await signedAccessOf(tx, row) }) : refuse("not-found");
};

/** A response's facts under its consultation's lock. */
export const lockResponse = async ({ tx }: CommandContext, responseId: string): Promise<Result<LockedResponse>> => {
  const found = await tx.response.findUnique({ where: { id: responseId }, select: { consultationId: true } });
  const locked = found && (await lockConsultation(tx, found.consultationId));
  const row = locked && (await tx.response.findUnique({ where: { id: responseId } }));
  return row ? ok({ consultation: locked.facts, seq: locked.seq, response: await signedAccessOf(tx, row) }) : refuse("not-found");
};

export const recordResponse = (
  { tx, actor }: CommandContext,
  { consultation, seq, response }: LockedResponse,
  type: string,
  data: Prisma.InputJsonObject = {},
): Promise<void> =>
  recordChange(tx, actor, {
    consultationId: consultation.id,
    seq,
    subject: "response",
    subjectId: response.id,
    type,
    bodyId: response.bodyId,
    data,
  });
