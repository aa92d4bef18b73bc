import type { Logger } from "pino";
import type { z } from "zod";
import type * as Y from "yjs";
import type { Actor } from "../../domain/people/actor.ts";
import type { Result } from "../../domain/result.ts";
import type { Transaction } from "../database/client.ts";
import type { ChangeEntry } from "../repositories/changes.ts";

/** What a command may use. Everything written goes through `tx`, so that it happens wholly or not at all. */
export type CommandContext = {
  readonly actor: Actor;
  readonly tx: Transaction;
  readonly now: Date;
  /** The right to a live document may change: with the commit its sockets are asked again on every node, and closed or made readers. */
  readonly rightsChanged: (document: string) => void;
  /** What a person may do changes: every socket of theirs is asked again, on every node. */
  readonly personChanged: (personId: string) => void;
};

/**
 * A command that changes rows. `authorise` loads and locks the facts it rests on and asks the policy; `apply` writes. A refusal from
 * either rolls everything back.
 */
export type RowCommand<Schema extends z.ZodType, Facts, Output> = {
  readonly kind: "rows";
  readonly name: string;
  readonly input: Schema;
  /** The answer is a secret: it is never kept in a receipt. */
  readonly secretOutput?: true;
  readonly authorise: (context: CommandContext, input: z.output<Schema>) => Promise<Result<Facts>>;
  readonly apply: (context: CommandContext, input: z.output<Schema>, facts: Facts) => Promise<Result<Output>>;
};

/**
 * A row command with slow work in it, such as reading a file. The policy is asked, `prepare` works with no transaction open and no lock
 * held, and then everything is authorised again and applied.
 */
export type SlowCommand<Schema extends z.ZodType, Facts, Prepared, Output> = Omit<RowCommand<Schema, Facts, Output>, "kind" | "apply"> & {
  readonly kind: "slow";
  readonly prepare: (input: z.output<Schema>, logger: Logger) => Promise<Result<Prepared>>;
  readonly apply: (context: CommandContext, input: z.output<Schema>, facts: Facts, prepared: Prepared) => Promise<Result<Output>>;
};

/** What a document command wants done: one edit of one live document, and what to record beside it in the same transaction. */
export type DocumentEdit<Output> = {
  readonly document: string;
  readonly consultationId: string;
  readonly change: (doc: Y.Doc) => Result<Output>;
  /** Rows that belong to the edit, written in its transaction. */
  readonly rows?: (tx: Transaction) => Promise<void>;
  readonly record: Omit<ChangeEntry, "seq" | "consultationId">;
};

/** A command that writes into a live document, through its room, so that whoever has it open sees it like any other edit. */
export type DocumentCommand<Schema extends z.ZodType, Facts, Output> = {
  readonly kind: "document";
  readonly name: string;
  readonly input: Schema;
  readonly authorise: (context: CommandContext, input: z.output<Schema>) => Promise<Result<Facts>>;
  readonly edit: (context: CommandContext, input: z.output<Schema>, facts: Facts) => Promise<Result<DocumentEdit<Output>>>;
};

export type Command<Schema extends z.ZodType, Facts, Output> =
  | RowCommand<Schema, Facts, Output>
  | DocumentCommand<Schema, Facts, Output>
  | SlowCommand<Schema, Facts, unknown, Output>;

export const rowCommand = <Schema extends z.ZodType, Facts, Output>(
  definition: Omit<RowCommand<Schema, Facts, Output>, "kind">,
): RowCommand<Schema, Facts, Output> => ({ kind: "rows", ...definition });

export const documentCommand = <Schema extends z.ZodType, Facts, Output>(
  definition: Omit<DocumentCommand<Schema, Facts, Output>, "kind">,
): DocumentCommand<Schema, Facts, Output> => ({ kind: "document", ...definition });

export const slowCommand = <Schema extends z.ZodType, Facts, Prepared, Output>(
  definition: Omit<SlowCommand<Schema, Facts, Prepared, Output>, "kind">,
): SlowCommand<Schema, Facts, Prepared, Output> => ({ kind: "slow", ...definition });
