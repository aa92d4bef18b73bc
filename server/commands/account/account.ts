import { z } from "zod";
import { mayManageBodies } from "../../../domain/policy/administration-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { hashPassword, isStrongPassword, verifyPassword } from "../../identity/passwords.ts";
import { newSecret, secretHash } from "../../identity/secrets.ts";
import { recordAudit } from "../../repositories/changes.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";

/** What everybody may do with their own account; there is no other's account in these inputs. */
const own = () => Promise.resolve(ok(null));

export const changePassword = rowCommand({
  name: "account.change-password",
  input: z.object({ current: z.string().max(200), next: z.string().max(200) }),
  authorise: own,
  apply: async ({ tx, actor, personChanged }, input) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.personId } });
    if (!(await verifyPassword(person.passwordHash, input.current))) return refuse("person.wrong-password");
    if (!isStrongPassword(input.next)) return refuse("person.weak-password");
    await tx.person.update({ where: { id: actor.personId }, data: { passwordHash: await hashPassword(input.next) } });
    await tx.session.deleteMany({ where: { personId: actor.personId } });
    await recordAudit(tx, actor, { type: "account.change-password", subjectId: actor.personId });
    personChanged(actor.personId);
    return ok({ id: actor.personId });
  },
});

export const setLocale = rowCommand({
  name: "account.set-locale",
  input: z.object({ locale: z.enum(["sv", "en"]) }),
  authorise: own,
  apply: async ({ tx, actor }, { locale }) => {
    await tx.person.update({ where: { id: actor.personId }, data: { locale } });
    return ok({ locale });
  },
});

/** Makes an access token for outside programs. The token is in the answer and nowhere else; it acts as its owner. */
export const createToken = rowCommand({
  name: "token.create",
  secretOutput: true,
  input: z.object({ id: field.anyId, name: field.line(80) }),
  authorise: own,
  apply: async ({ tx, actor }, { id, name }) => {
    const token = newSecret();
    await tx.accessToken.create({ data: { id, name, personId: actor.personId, tokenHash: secretHash(token) } });
    await recordAudit(tx, actor, { type: "token.create", subjectId: id });
    return ok({ id, token });
  },
});

export const revokeToken = rowCommand({
  name: "token.revoke",
  input: z.object({ id: field.anyId }),
  authorise: own,
  apply: async ({ tx, actor, now, personChanged }, { id }) => {
    const { count } = await tx.accessToken.updateMany({
      where: { id, personId: actor.personId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return refuse("not-found");
    await recordAudit(tx, actor, { type: "token.revoke", subjectId: id });
    // What was opened with it ends.
    personChanged(actor.personId);
    return ok({ id });
  },
});

const operatorOnly = ({ actor }: CommandContext): Promise<Result<null>> => {
  const decision = mayManageBodies(actor);
  return Promise.resolve(decision.ok ? ok(null) : decision);
};

/** Makes or unmakes an operator. */
export const setOperator = rowCommand({
  name: "person.set-operator",
  input: z.object({ personId: field.personId, isOperator: z.boolean() }),
  authorise: operatorOnly,
  apply: async ({ tx, actor, personChanged }, { personId, isOperator }) => {
    if (personId === actor.personId) return refuse("policy.own-matter");
    const { count } = await tx.person.updateMany({ where: { id: personId }, data: { isOperator } });
    if (count === 0) return refuse("not-found");
    await recordAudit(tx, actor, { type: "person.set-operator", subjectId: personId, data: { isOperator } });
    personChanged(personId);
    return ok({ personId });
  },
});

/** Shuts an account, or opens it again. Shutting ends its sessions and tokens at once; what the person wrote remains. */
export const setDisabled = rowCommand({
  name: "person.set-disabled",
  input: z.object({ personId: field.personId, disabled: z.boolean() }),
  authorise: operatorOnly,
  apply: async ({ tx, actor, now, personChanged }, { personId, disabled }) => {
    if (personId === actor.personId) return refuse("policy.own-matter");
    const { count } = await tx.person.updateMany({ where: { id: personId }, data: { disabledAt: disabled ? now : null } });
    if (count === 0) return refuse("not-found");
    if (disabled) {
      await tx.session.deleteMany({ where: { personId } });
      await tx.accessToken.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
    }
    await recordAudit(tx, actor, { type: "person.set-disabled", subjectId: personId, data: { disabled } });
    personChanged(personId);
    return ok({ personId });
  },
});
