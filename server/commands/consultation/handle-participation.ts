import { z } from "zod";
import { mayHandleParticipation } from "../../../domain/policy/consultation-policy.ts";
import { areFactsOpen } from "../../../domain/policy/response-policy.ts";
import type { ResponseState } from "../../../domain/response/state.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { recordChange } from "../../repositories/changes.ts";
import { lockConsultation } from "../../repositories/consultations.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";

/** How a body handles the consultation: its own dnr, the meeting that decides, the handler, the unit that prepares. */
export const handleParticipation = rowCommand({
  name: "participation.update",
  input: z.object({
    consultationId: field.consultationId,
    bodyId: field.bodyId,
    dnr: field.optionalLine(60).nullable().optional(),
    meetingId: field.meetingId.nullable().optional(),
    handlerId: field.personId.nullable().optional(),
    leadUnitId: field.unitId.nullable().optional(),
  }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockConsultation(tx, input.consultationId);
    if (!locked) return refuse("not-found");
    const decision = mayHandleParticipation(actor, locked.facts, input.bodyId);
    if (!decision.ok) return decision;
    const { consultationId, bodyId } = input;
    const response = await tx.response.findUniqueOrThrow({ where: { consultationId_bodyId: { consultationId, bodyId } } });
    return areFactsOpen(response.state as ResponseState) ? ok({ ...locked, response }) : refuse("response.locked");
  },
  apply: async ({ tx, actor }, { consultationId, bodyId, ...rest }, { seq, response }) => {
    const { meetingId, handlerId, leadUnitId } = rest;
    if (meetingId && !(await tx.meeting.findFirst({ where: { id: meetingId, bodyId } }))) return refuse("not-found");
    if (handlerId && !(await tx.membership.findFirst({ where: { personId: handlerId, bodyId } }))) return refuse("not-found");
    if (leadUnitId && !(await tx.unit.findFirst({ where: { id: leadUnitId, bodyId } }))) return refuse("not-found");
    const data = { ...rest, ...(rest.dnr === "" ? { dnr: null } : {}) };
    await tx.participation.update({ where: { consultationId_bodyId: { consultationId, bodyId } }, data });
    await recordChange(tx, actor, {
      consultationId,
      seq,
      subject: "response",
      subjectId: response.id,
      type: "participation.update",
      bodyId,
    });
    return ok({ responseId: response.id });
  },
});
