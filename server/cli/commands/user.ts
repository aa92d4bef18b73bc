import { randomInt } from "node:crypto";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Services } from "../../compose.ts";
import * as field from "../../commands/input.ts";
import { inTransaction } from "../../database/client.ts";
import { hashPassword } from "../../identity/passwords.ts";
import { recordAudit } from "../../repositories/changes.ts";
import { CommandFailed } from "../command-failed.ts";
import { print, withServices } from "../tool.ts";

export type UserOptions = { email: string; name: string; operator?: true; body?: string; unit?: string; title: string; roles?: string[] };

const person = z.object({ email: field.email, name: field.line(120), roles: z.array(field.role).default([]), title: field.optionalLine(120) });

/** Four groups of letters that are not mistaken for each other: about 75 bits, and can be read out. */
const newPassword = (): string => {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join("");
  return Array.from({ length: 4 }, group).join("-");
};

export const createUser = (options: UserOptions): Promise<void> => withServices((services) => create(services, options));

const create = async ({ database }: Services, options: UserOptions): Promise<void> => {
  const read = person.safeParse({ ...options, roles: options.roles ?? [] });
  if (!read.success) throw new CommandFailed(`These cannot be used: ${[...new Set(read.error.issues.map((i) => i.path[0]))].join(", ")}.`);
  if (options.body === undefined && (options.roles ?? options.unit) !== undefined) throw new CommandFailed("Roles and unit are held in a body: give --body.");
  const { email, name, roles, title } = read.data;

  const body = options.body === undefined ? null : await database.body.findUnique({ where: { name: options.body }, include: { units: true } });
  if (options.body !== undefined && !body) throw new CommandFailed(`There is no body called ${options.body}.`);
  const unit = options.unit === undefined ? null : body?.units.find((u) => u.name === options.unit && u.archivedAt === null);
  if (unit === undefined) throw new CommandFailed(`${options.body} has no unit called ${options.unit}.`);
  if (await database.person.findUnique({ where: { email } })) throw new CommandFailed(`There is already an account ${email}.`);

  const password = newPassword();
  const id = uuid();
  const passwordHash = await hashPassword(password);
  await inTransaction(database, async (tx) => {
    await tx.person.create({ data: { id, email, name, passwordHash, isOperator: options.operator === true } });
    if (body) await tx.membership.create({ data: { personId: id, bodyId: body.id, unitId: unit?.id ?? null, title, roles } });
    await recordAudit(tx, null, { type: "user.create", subjectId: id, bodyId: body?.id ?? null, data: { operator: options.operator === true, roles } });
  });
  print(password);
};
