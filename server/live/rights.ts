/**
 * Lost rights take effect on every node. An act that may take a right from somebody leaves a numbered row in its transaction; each node
 * takes these rows in, in order, by asking its open sockets again. An append names the number its node has come to, and is held back while
 * the database knows a higher one: so nothing that a revoked writer sends is stored, however late a node hears of it. Acts and appends exclude each
 * other from there to their commit, after the rows they lock, so that no append that was under way is stored behind an act that has been answered.
 */
import type { Pool } from "pg";
import type { Transaction } from "../database/client.ts";
import { rightsChannel } from "./node-channels.ts";

/** Whose rights an act may have changed: everybody's to these documents, and these people's to everything. */
export type Concerned = { readonly documents: readonly string[]; readonly people: readonly string[] };

/** One act at a time holds this until its commit, so that numbers become visible in order; appends share it (`holdRights` in SQL). */
export const rightsLock = 7_310_226_001;

/** The SQLSTATE by which `holdRights` fails. */
const rightsMovedState = "SV001";

/** Somebody's right changed between the question and the append, which was taken back: whoever asked asks again. */
export class RightsMoved extends Error {
  constructor() {
    super("rights have changed");
  }
}

/** Whether a statement was taken back by `holdRights`. */
export const isRightsMoved = (error: unknown): boolean =>
  (error as { code?: string }).code === rightsMovedState || JSON.stringify((error as { meta?: unknown }).meta ?? null).includes(`"${rightsMovedState}"`);

/** Whether an act concerns anybody at all. */
export const concernsAny = ({ documents, people }: Concerned): boolean => documents.length + people.length > 0;

const lockRights = (tx: Transaction) => tx.$executeRaw`select pg_advisory_xact_lock(${rightsLock})`;

/** Writes the act's row and wakes every node when the transaction commits. Last in the transaction: it makes other acts wait. */
export const announceRights = async (tx: Transaction, { documents, people }: Concerned): Promise<void> => {
  if (!concernsAny({ documents, people })) return;
  await lockRights(tx);
  await tx.$executeRaw`
    with numbered as (
      insert into "RightsChange" (number, documents, people)
      select coalesce(max(number), 0) + 1, ${[...documents]}::text[], ${[...people]}::uuid[] from "RightsChange"
      returning number
    )
    select pg_notify(${rightsChannel}, number::text) from numbered`;
};

export type Conclusion = {
  /** Who acts, and the newest act's number when their policy was asked. */
  readonly personId: string;
  readonly rights: number;
  /** Whom the act itself concerns. */
  readonly concerned: Concerned;
};

/** Holds the actor's rights to the commit, and announces what the act takes. Last in the transaction. @throws RightsMoved */
export const concludeRights = async (tx: Transaction, { personId, rights, concerned }: Conclusion): Promise<void> => {
  // The whole lock at once: two acts that shared it first would wait for each other.
  if (concernsAny(concerned)) await lockRights(tx);
  try {
    await tx.$executeRaw`select "holdRights"(${rightsLock}::bigint, ${rights}::bigint, ${personId}::uuid, null)`;
  } catch (error) {
    throw isRightsMoved(error) ? new RightsMoved() : error;
  }
  await announceRights(tx, concerned);
};

/** The newest act's number, for whoever asks a policy now and writes later. */
export const newestRights = async (tx: Transaction): Promise<number> => {
  const [row] = await tx.$queryRaw<{ newest: bigint | null }[]>`select max(number) as newest from "RightsChange"`;
  return Number(row?.newest ?? 0);
};

/** How many rows are read at once; a node that is further behind asks everybody. */
const mostRows = 200;

export type Rights = {
  /** Up to where this node has taken rights in; null before it has begun, when it has no sockets. */
  readonly number: () => number | null;
  /** Begins here: nobody is connected yet. */
  readonly start: () => Promise<void>;
  /** Takes in everything that is committed by now. */
  readonly catchUp: () => Promise<void>;
};

export type RightsResources = {
  readonly pool: Pool;
  /** Asks the sockets of these again; of everybody when null. Resolves when it is done. */
  readonly apply: (concerned: Concerned | null) => Promise<void>;
};

type Row = { number: string; documents: string[]; people: string[] };

export const createRights = ({ pool, apply }: RightsResources): Rights => {
  let number: number | null = null;
  let line: Promise<void> = Promise.resolve();

  const newest = async (): Promise<number> => {
    const { rows } = await pool.query<{ newest: string | null }>(`select max(number) as newest from "RightsChange"`);
    return Number(rows[0]?.newest ?? 0);
  };

  const takeIn = async (): Promise<void> => {
    if (number === null) return;
    const { rows } = await pool.query<Row>(
      `select number, documents, people from "RightsChange" where number > $1 order by number limit ${mostRows}`,
      [number],
    );
    const last = rows.at(-1);
    if (!last) return;
    const isWhole = rows.length < mostRows && Number(rows[0]?.number) === number + 1;
    const upTo = isWhole ? Number(last.number) : await newest();
    await apply(isWhole ? { documents: rows.flatMap((r) => r.documents), people: rows.flatMap((r) => r.people) } : null);
    number = upTo;
  };

  return {
    number: () => number,
    start: async () => {
      number = await newest();
    },
    catchUp: () => {
      const done = line.then(takeIn);
      line = done.catch(() => undefined);
      return done;
    },
  };
};
