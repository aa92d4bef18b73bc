import { z } from "zod";
import { settlingRules } from "../../../domain/annotation/settling.ts";
import { mayAdministerBody, mayManageBodies } from "../../../domain/policy/administration-policy.ts";
import type { BodyId } from "../../../domain/ids.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { announceChange, recordAudit } from "../../repositories/changes.ts";
import { dateOf, lockConsultation } from "../../repositories/consultations.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";

const bodyFields = { name: field.line(120), officeName: field.line(120), kind: z.enum(["committee", "company"]) };

export const createBody = rowCommand({
  name: "body.create",
  input: z.object({ id: field.bodyId, ...bodyFields }),
  authorise: ({ actor }) => {
    const decision = mayManageBodies(actor);
    return Promise.resolve(decision.ok ? ok(null) : decision);
  },
  apply: async ({ tx, actor }, input) => {
    if (await tx.body.findUnique({ where: { name: input.name } })) return refuse("body.name-taken");
    await tx.body.create({ data: input });
    await recordAudit(tx, actor, { type: "body.create", subjectId: input.id, bodyId: input.id });
    return ok({ id: input.id });
  },
});

/** Takes the body's row lock: its roles and units are changed by one command at a time. */
const administered = async ({ tx, actor }: CommandContext, bodyId: BodyId): Promise<Result<{ bodyId: BodyId }>> => {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from "Body" where id = ${bodyId}::uuid for update`;
  if (rows.length === 0) return refuse("not-found");
  const decision = mayAdministerBody(actor, bodyId);
  return decision.ok ? ok({ bodyId }) : decision;
};

export const updateBody = rowCommand({
  name: "body.update",
  input: z.object({ bodyId: field.bodyId, ...bodyFields }),
  authorise: (context, input) => administered(context, input.bodyId),
  apply: async ({ tx, actor }, { bodyId, ...data }) => {
    const other = await tx.body.findUnique({ where: { name: data.name } });
    if (other && other.id !== bodyId) return refuse("body.name-taken");
    await tx.body.update({ where: { id: bodyId }, data });
    await recordAudit(tx, actor, { type: "body.update", subjectId: bodyId, bodyId });
    return ok({ id: bodyId });
  },
});

/** Who settles the body's threads. In force at once, also for threads that are open: everybody who has one before them is told. */
export const setSettling = rowCommand({
  name: "body.set-settling",
  input: z.object({ bodyId: field.bodyId, settling: z.enum(settlingRules) }),
  authorise: (context, input) => administered(context, input.bodyId),
  apply: async ({ tx, actor }, { bodyId, settling }) => {
    await tx.body.update({ where: { id: bodyId }, data: { settling } });
    await recordAudit(tx, actor, { type: "body.set-settling", subjectId: bodyId, bodyId, data: { settling } });
    const open = await tx.consultation.findMany({
      where: { state: "open", participations: { some: { bodyId } } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const { id } of open) {
      const locked = await lockConsultation(tx, id);
      if (locked) await announceChange(tx, { consultationId: id, seq: locked.seq, subject: "consultation", subjectId: id });
    }
    return ok({ id: bodyId });
  },
});

export const createUnit = rowCommand({
  name: "unit.create",
  input: z.object({ id: field.unitId, bodyId: field.bodyId, name: field.line(120) }),
  authorise: (context, input) => administered(context, input.bodyId),
  apply: async ({ tx, actor }, input) => {
    if (await tx.unit.findFirst({ where: { bodyId: input.bodyId, name: input.name } })) return refuse("unit.name-taken");
    const position = await tx.unit.count({ where: { bodyId: input.bodyId } });
    await tx.unit.create({ data: { ...input, position } });
    await recordAudit(tx, actor, { type: "unit.create", subjectId: input.id, bodyId: input.bodyId });
    return ok({ id: input.id });
  },
});

const unitOf = async (context: CommandContext, unitId: string): Promise<Result<{ bodyId: BodyId }>> => {
  const unit = await context.tx.unit.findUnique({ where: { id: unitId } });
  return unit ? administered(context, unit.bodyId as BodyId) : refuse("not-found");
};

export const renameUnit = rowCommand({
  name: "unit.rename",
  input: z.object({ unitId: field.unitId, name: field.line(120) }),
  authorise: (context, input) => unitOf(context, input.unitId),
  apply: async ({ tx, actor }, input, { bodyId }) => {
    const other = await tx.unit.findFirst({ where: { bodyId, name: input.name, id: { not: input.unitId } } });
    if (other) return refuse("unit.name-taken");
    await tx.unit.update({ where: { id: input.unitId }, data: { name: input.name } });
    await recordAudit(tx, actor, { type: "unit.rename", subjectId: input.unitId, bodyId });
    return ok({ id: input.unitId });
  },
});

/** Takes an empty unit out of use. Its past annotations keep its name. */
export const archiveUnit = rowCommand({
  name: "unit.archive",
  input: z.object({ unitId: field.unitId }),
  authorise: (context, input) => unitOf(context, input.unitId),
  apply: async ({ tx, actor, now }, input, { bodyId }) => {
    if ((await tx.membership.count({ where: { unitId: input.unitId } })) > 0) return refuse("unit.in-use");
    await tx.unit.update({ where: { id: input.unitId }, data: { archivedAt: now } });
    await recordAudit(tx, actor, { type: "unit.archive", subjectId: input.unitId, bodyId });
    return ok({ id: input.unitId });
  },
});

export const createMeeting = rowCommand({
  name: "meeting.create",
  input: z.object({ id: field.meetingId, bodyId: field.bodyId, heldOn: field.day, adjustedOn: field.day }),
  authorise: (context, input) => administered(context, input.bodyId),
  apply: async ({ tx, actor }, input) => {
    if (input.adjustedOn < input.heldOn) return refuse("meeting.order");
    await tx.meeting.create({
      data: { id: input.id, bodyId: input.bodyId, heldOn: dateOf(input.heldOn), adjustedOn: dateOf(input.adjustedOn) },
    });
    await recordAudit(tx, actor, { type: "meeting.create", subjectId: input.id, bodyId: input.bodyId });
    return ok({ id: input.id });
  },
});

export const removeMeeting = rowCommand({
  name: "meeting.remove",
  input: z.object({ meetingId: field.meetingId }),
  authorise: async (context, input) => {
    const meeting = await context.tx.meeting.findUnique({ where: { id: input.meetingId } });
    return meeting ? administered(context, meeting.bodyId as BodyId) : refuse("not-found");
  },
  apply: async ({ tx, actor }, input, { bodyId }) => {
    await tx.participation.updateMany({ where: { meetingId: input.meetingId }, data: { meetingId: null } });
    await tx.meeting.delete({ where: { id: input.meetingId } });
    await recordAudit(tx, actor, { type: "meeting.remove", subjectId: input.meetingId, bodyId });
    return ok({ id: input.meetingId });
  },
});
