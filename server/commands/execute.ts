/**
 * The one door through which anything changes. A command is parsed, checked by policy and carried out in one transaction together with
 * its audit event, its change number and its receipt, so that a repeated command id takes effect once and answers the same.
 */
import type { Logger } from "pino";
import type { z } from "zod";
import type * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { ok, refuse, type Refusal, type Result } from "../../domain/result.ts";
import { inTransaction, type Database, Prisma, type Transaction } from "../database/client.ts";
import { lockConsultation } from "../repositories/consultations.ts";
import { recordChange } from "../repositories/changes.ts";
import { loadActor } from "../repositories/people.ts";
import type { Within } from "../live/postgres-update-log.ts";
import { concernsAny, concludeRights, newestRights, RightsMoved, type Concerned } from "../live/rights.ts";
import type { Command, CommandContext, DocumentCommand, RowCommand, SlowCommand } from "./command.ts";
import type { CommandInput, CommandName, CommandOutput } from "./registry.ts";
import { commands } from "./registry.ts";

/** Edits one live document; `within` is the rest of the append's transaction, and the rights that it rests on. @throws RightsMoved */
export type EditDocument = <T>(
  document: string,
  personId: PersonId,
  change: (doc: Y.Doc) => Result<T>,
  within: Within,
) => Promise<Result<T>>;

export type CommandResources = {
  readonly database: Database;
  readonly editDocument: EditDocument;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Hears, after the commit, whose rights an act may have changed. Must not throw. */
  readonly onRightsChanged: (concerned: Concerned) => void;
};

export type ExecuteOptions = { readonly commandId?: string };

export type Execute = <Name extends CommandName>(
  actor: Actor | null,
  name: Name,
  input: CommandInput<Name>,
  options?: ExecuteOptions,
) => Promise<Result<CommandOutput<Name>>>;

/** As `Execute`, for callers that hold untrusted names and inputs: the REST interface, the browser's outbox. */
export type ExecuteUntrusted = (
  actor: Actor | null,
  name: string,
  input: unknown,
  options?: ExecuteOptions,
) => Promise<Result<unknown>>;

/** Rolls a transaction back with an expected refusal. Never leaves this file. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

type AnyCommand = Command<z.ZodType, unknown, unknown>;

export const createExecute = (resources: CommandResources): { execute: Execute; executeUntrusted: ExecuteUntrusted } => {
  const executeUntrusted: ExecuteUntrusted = async (actor, name, input, options = {}) => {
    if (!Object.hasOwn(commands, name)) return refuse("not-found");
    if (!actor) return refuse("auth.required");
    const command = commands[name as CommandName] as unknown as AnyCommand;
    const parsed = command.input.safeParse(input);
    if (!parsed.success) return refuse("input.invalid", { field: describeIssue(parsed.error) });

    const earlier = await receiptOf(resources.database, actor, name, options.commandId);
    if (earlier) return earlier;

    const outcome = await carryOut(command, actor, parsed.data, options.commandId);
    if (outcome.ok) return outcome;
    // The same command, sent twice at once: what the first one did makes the second one impossible, and the first one's result stands.
    return (await receiptOf(resources.database, actor, name, options.commandId)) ?? outcome;
  };

  const carryOut = async (command: AnyCommand, actor: Actor, input: unknown, commandId: string | undefined): Promise<Result<unknown>> => {
    try {
      switch (command.kind) {
        case "rows":
          return await runRows(resources, command, actor, input, commandId);
        case "document":
          return await runDocument(resources, command, actor, input, commandId);
        case "slow":
          return await runSlow(resources, command, actor, input, commandId);
      }
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal };
      // A receipt, or a client-made id, that is there already.
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return refuse("conflict");
      throw error;
    }
  };

  return {
    executeUntrusted,
    execute: executeUntrusted as Execute,
  };
};

const describeIssue = (error: z.ZodError): string => error.issues.map((i) => i.path.join(".") || i.message).join(", ");

const receiptOf = async (
  database: Database,
  actor: Actor,
  name: string,
  commandId: string | undefined,
): Promise<Result<unknown> | null> => {
  if (commandId === undefined) return null;
  const receipt = await database.commandReceipt.findUnique({ where: { id: commandId } });
  if (!receipt) return null;
  if (receipt.personId !== actor.personId || receipt.command !== name) return refuse("conflict");
  return ok((receipt.result as { value: unknown }).value);
};

const writeReceipt = async (tx: Transaction, actor: Actor, name: string, commandId: string | undefined, value: unknown) => {
  if (commandId === undefined) return;
  const result = { value: value ?? null } as Prisma.InputJsonObject;
  await tx.commandReceipt.create({ data: { id: commandId, personId: actor.personId, command: name, result } });
};

const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
};

const runRows = async (
  resources: CommandResources,
  command: RowCommand<z.ZodType, unknown, unknown>,
  actor: Actor,
  input: unknown,
  commandId: string | undefined,
): Promise<Result<unknown>> => {
  const { value, concerned } = await askingAnew(() =>
    inTransaction(resources.database, async (tx) => {
      const concerned = nobody();
      const { rights, actor: present } = await presently(tx, actor);
      const context = contextOf(resources, present, tx, concerned);
      const facts = unwrap(await command.authorise(context, input));
      const value = unwrap(await command.apply(context, input, facts));
      if (!command.secretOutput) await writeReceipt(tx, present, command.name, commandId, value);
      await concludeRights(tx, { rights, personId: present.personId, concerned });
      return { value, concerned };
    }),
  );
  if (concernsAny(concerned)) resources.onRightsChanged(concerned);
  return ok(value);
};

/** Who this is now, whatever they were when their request came. */
const presently = async (tx: Transaction, { personId }: Actor): Promise<{ rights: number; actor: Actor }> => {
  // In this order: what the actor may do is at least as new as the number.
  const rights = await newestRights(tx);
  const actor = await loadActor(tx, personId);
  if (!actor) throw new Refused({ code: "auth.required" });
  return { rights, actor };
};

/** An act may concern the person in between: then all is asked anew. So many acts on one person in a row are no honest coincidence. */
const mostQuestions = 4;

const askingAnew = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let question = 0; question < mostQuestions; question += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof RightsMoved)) throw error;
    }
  }
  throw new Refused({ code: "conflict" });
};

/** Asks the policy, works, and then does the rest as a row command that asks again. */
const runSlow = async (
  resources: CommandResources,
  command: SlowCommand<z.ZodType, unknown, unknown, unknown>,
  actor: Actor,
  input: unknown,
  commandId: string | undefined,
): Promise<Result<unknown>> => {
  await onlyLooking(resources, async (tx) => {
    unwrap(await command.authorise(contextOf(resources, actor, tx, nobody()), input));
  });
  const prepared = unwrap(await command.prepare(input, resources.logger));
  const apply: RowCommand<z.ZodType, unknown, unknown>["apply"] = (context, given, facts) => command.apply(context, given, facts, prepared);
  return runRows(resources, { ...command, kind: "rows", apply }, actor, input, commandId);
};

/** Gives back what looking took: the lock and the change number of `authorise`. */
const onlyLooking = async (resources: CommandResources, look: (tx: Transaction) => Promise<void>): Promise<void> => {
  class Looked extends Error {}
  try {
    await inTransaction(resources.database, async (tx) => {
      await look(tx);
      throw new Looked();
    });
  } catch (error) {
    if (!(error instanceof Looked)) throw error;
  }
};

const runDocument = (
  resources: CommandResources,
  command: DocumentCommand<z.ZodType, unknown, unknown>,
  actor: Actor,
  input: unknown,
  commandId: string | undefined,
): Promise<Result<unknown>> => askingAnew(() => editOnce(resources, command, actor, input, commandId));

const editOnce = async (
  resources: CommandResources,
  command: DocumentCommand<z.ZodType, unknown, unknown>,
  asker: Actor,
  input: unknown,
  commandId: string | undefined,
): Promise<Result<unknown>> => {
  const { actor, rights, edit } = await inTransaction(resources.database, async (tx) => {
    const { rights, actor } = await presently(tx, asker);
    const context = contextOf(resources, actor, tx, nobody());
    const facts = unwrap(await command.authorise(context, input));
    return { actor, rights, edit: unwrap(await command.edit(context, input, facts)) };
  });
  let output: unknown;
  const write = async (tx: Transaction): Promise<void> => {
    const locked = await lockConsultation(tx, edit.consultationId);
    if (!locked) throw new Refused({ code: "not-found" });
    await edit.rows?.(tx);
    await recordChange(tx, actor, { ...edit.record, consultationId: edit.consultationId, seq: locked.seq });
    await writeReceipt(tx, actor, command.name, commandId, output);
  };
  const change = (doc: Y.Doc): Result<unknown> => {
    const changed = edit.change(doc);
    if (changed.ok) output = changed.value;
    return changed;
  };
  return resources.editDocument(edit.document, actor.personId, change, { write, rights });
};

type MutableConcerned = { documents: string[]; people: string[] };

const nobody = (): MutableConcerned => ({ documents: [], people: [] });

const contextOf = (resources: CommandResources, actor: Actor, tx: Transaction, concerned: MutableConcerned): CommandContext => ({
  actor,
  tx,
  now: resources.now(),
  rightsChanged: (document) => concerned.documents.push(document),
  personChanged: (personId) => concerned.people.push(personId),
});
