import type { IsoDay } from "../../../domain/ids.ts";
import type { BodyKind, ResponseFacts } from "../../../domain/response/facts.ts";
import type { Database, Transaction } from "../../database/client.ts";
import type { StoredAnnotation } from "../../repositories/annotations.ts";
import { dayOf } from "../../repositories/consultations.ts";
import { loadLastAnswerDays } from "../../repositories/extensions.ts";

/** Gathers what is recorded about a body's answer, for the assembly of the formal response. */
export const loadResponseFacts = async (
  tx: Database | Transaction,
  responseId: string,
  annotations: readonly StoredAnnotation[],
  today: IsoDay,
): Promise<ResponseFacts> => {
  const response = await tx.response.findUniqueOrThrow({ where: { id: responseId } });
  const { consultationId, bodyId } = response;
  // One after the other: a transaction has one connection.
  const consultation = await tx.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    include: { _count: { select: { participations: true } } },
  });
  const body = await tx.body.findUniqueOrThrow({ where: { id: bodyId } });
  const participation = await tx.participation.findUniqueOrThrow({ where: { consultationId_bodyId: { consultationId, bodyId } } });
  const units = await tx.unit.findMany({ where: { bodyId }, orderBy: { position: "asc" } });
  const sender = await tx.body.findUniqueOrThrow({ where: { id: consultation.senderBodyId } });
  const { meetingId, handlerId } = participation;
  const meeting = meetingId ? await tx.meeting.findUnique({ where: { id: meetingId } }) : null;
  const handler = handlerId ? await tx.person.findUnique({ where: { id: handlerId } }) : null;
  const lastAnswerDay = (await loadLastAnswerDays(tx, [consultationId]))({ id: consultationId, lastAnswerDay: dayOf(consultation.lastAnswerDay) }, bodyId);
  const tookPart = new Set(annotations.map((a) => a.unitId as string | null));
  return {
    consultation: {
      title: consultation.title,
      senderName: sender.name,
      senderDnr: consultation.dnr,
      description: consultation.description,
      lastAnswerDay,
      bodyCount: consultation._count.participations,
    },
    body: { kind: body.kind as BodyKind, name: body.name, officeName: body.officeName },
    dnr: participation.dnr,
    documentDay: response.documentDay ? dayOf(response.documentDay) : today,
    meeting: meeting && { heldOn: dayOf(meeting.heldOn), adjustedOn: dayOf(meeting.adjustedOn) },
    preparingUnit: units.find((u) => u.id === participation.leadUnitId)?.name ?? null,
    consultedUnits: units.filter((u) => tookPart.has(u.id) && u.id !== participation.leadUnitId).map((u) => u.name),
    handler: handler && { name: handler.name, email: handler.email },
    stance: response.stance as ResponseFacts["stance"],
    onDelegation: response.onDelegation,
    signatories: response.signatories as unknown as ResponseFacts["signatories"],
  };
};
