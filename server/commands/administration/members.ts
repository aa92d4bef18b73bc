import { z } from "zod";
import { mayAdministerBody } from "../../../domain/policy/administration-policy.ts";
import type { BodyId } from "../../../domain/ids.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { hashPassword, isStrongPassword } from "../../identity/passwords.ts";
import type { Transaction } from "../../database/client.ts";
import { recordAudit } from "../../repositories/changes.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";

const authorise = async ({ tx, actor }: CommandContext, input: { bodyId: BodyId }): Promise<Result<null>> => {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from "Body" where id = ${input.bodyId}::uuid for update`;
  if (rows.length === 0) return refuse("not-found");
  const decision = mayAdministerBody(actor, input.bodyId);
  return decision.ok ? ok(null) : decision;
};

const place = {
  bodyId: field.bodyId,
  unitId: field.unitId.nullable(),
  title: field.optionalLine(120).default(""),
  roles: z.array(field.role).max(10).transform((r) => [...new Set(r)]),
};

const unitBelongs = async (tx: Transaction, bodyId: string, unitId: string | null): Promise<boolean> =>
  unitId === null || (await tx.unit.count({ where: { id: unitId, bodyId, archivedAt: null } })) === 1;

/**
 * Gives a person a place in a body. Somebody new gets an account with the password that the admin hands over; somebody who has an
 * account keeps their own password and name.
 */
export const addMember = rowCommand({
  name: "member.add",
  input: z.object({
    personId: field.personId,
    email: field.email,
    name: field.line(120),
    password: z.string().max(200).optional(),
    ...place,
  }),
  authorise,
  apply: async ({ tx, actor }, { personId, email, name, password, ...membership }) => {
    if (!(await unitBelongs(tx, membership.bodyId, membership.unitId))) return refuse("not-found");
    const existing = await tx.person.findUnique({ where: { email } });
    if (existing) {
      const key = { personId: existing.id, bodyId: membership.bodyId };
      if (await tx.membership.findUnique({ where: { personId_bodyId: key } })) return refuse("member.exists");
    } else {
      if (password === undefined || !isStrongPassword(password)) return refuse("person.weak-password");
      await tx.person.create({ data: { id: personId, email, name, passwordHash: await hashPassword(password) } });
    }
    const id = existing?.id ?? personId;
    await tx.membership.create({ data: { personId: id, ...membership } });
    await recordAudit(tx, actor, {
      type: "member.add",
      subjectId: id,
      bodyId: membership.bodyId,
      data: { roles: membership.roles },
    });
    return ok({ personId: id, created: !existing });
  },
});

const keepsAnAdmin = async (tx: Transaction, bodyId: string): Promise<boolean> =>
  (await tx.membership.count({ where: { bodyId, roles: { has: "bodyAdmin" } } })) > 0;

export const updateMember = rowCommand({
  name: "member.update",
  input: z.object({ personId: field.personId, ...place }),
  authorise,
  apply: async ({ tx, actor, personChanged }, { personId, bodyId, ...data }) => {
    if (!(await unitBelongs(tx, bodyId, data.unitId))) return refuse("not-found");
    const { count } = await tx.membership.updateMany({ where: { personId, bodyId }, data });
    if (count === 0) return refuse("not-found");
    if (!actor.isOperator && !(await keepsAnAdmin(tx, bodyId))) return refuse("member.last-admin");
    await recordAudit(tx, actor, { type: "member.update", subjectId: personId, bodyId, data: { roles: data.roles } });
    personChanged(personId);
    return ok({ personId });
  },
});

/** Ends a person's place in a body. What they wrote remains, under their name. */
export const removeMember = rowCommand({
  name: "member.remove",
  input: z.object({ personId: field.personId, bodyId: field.bodyId }),
  authorise,
  apply: async ({ tx, actor, personChanged }, { personId, bodyId }) => {
    const { count } = await tx.membership.deleteMany({ where: { personId, bodyId } });
    if (count === 0) return refuse("not-found");
    if (!actor.isOperator && !(await keepsAnAdmin(tx, bodyId))) return refuse("member.last-admin");
    await recordAudit(tx, actor, { type: "member.remove", subjectId: personId, bodyId });
    personChanged(personId);
    return ok({ personId });
  },
});
