/**
 * The update log of every live document, on PostgreSQL. The document's row arbitrates: an append moves its number forward only from the
 * number that the room believes in, only while it is open, and only with the rights that the node has taken in, in the same statement that
 * writes the updates and tells the other nodes. Rights are held from after the row's lock to the commit: acts take the two in the same order.
 */
import type { Pool, PoolClient } from "pg";
import type { ClientClaim, LogEntry, UpdateLog } from "../../collab/room/ports.ts";
import type { PersonId } from "../../domain/ids.ts";
import { inTransaction, type Database, type Transaction } from "../database/client.ts";
import { documentChannel } from "./node-channels.ts";
import { isRightsMoved, RightsMoved, rightsLock, type Rights } from "./rights.ts";

export type Within = {
  /** Rows that a command writes in the same transaction as its edit, before the document's row is locked (lock order: consultation first). */
  readonly write: (tx: Transaction) => Promise<void>;
  /** The newest act's number when the policy was asked. Where a later one concerns the writer or the document, `append` throws `RightsMoved`. */
  readonly rights: number;
};

const appendSql = `
  with moved as (
    update "LiveDocument" set seq = seq + $3::bigint
    where name = $1 and seq = $2::bigint and state = 'open'
    returning seq
  ), held as materialized (
    select seq from moved where $7::bigint is null or "holdRights"(${rightsLock}, $7::bigint, $8::uuid, $1)
  ), written as (
    insert into "DocumentUpdate" (document, seq, "personId", bytes)
    select $1, $2::bigint + e.position, e.person, e.bytes
    from unnest($4::uuid[], $5::bytea[]) with ordinality as e(person, bytes, position), held
    returning 1
  )
  select (select seq from held) as seq, (select state from "LiveDocument" where name = $1) as state,
    (select pg_notify('${documentChannel}', $1 || ' ' || seq || ' ' || $6::text)::text from held) as told`;

type AppendRow = { seq: string | bigint | null; state: string | null };

/** `rights` is the newest act's number as known; `person` whose rights alone matter, or null for everybody's. */
type Known = { readonly rights: number | null; readonly person: string | null };

const appendParameters = (name: string, expectedSeq: number, entries: readonly LogEntry[], node: string, known: Known) =>
  [
    name,
    expectedSeq,
    entries.length,
    entries.map((e) => e.personId as string),
    entries.map((e) => Buffer.from(e.bytes.buffer, e.bytes.byteOffset, e.bytes.byteLength)),
    node,
    known.rights,
    known.person,
  ] as const;

const outcomeOf = (row: AppendRow | undefined) => {
  if (row?.seq != null) return { kind: "appended", seq: Number(row.seq) } as const;
  return row?.state === "open" ? ({ kind: "behind" } as const) : ({ kind: "closed" } as const);
};

/** Rolls back what `within` wrote when the append did not happen. Never leaves this file. */
class NotAppended extends Error {
  constructor(readonly row: AppendRow | undefined) {
    super("not appended");
  }
}

const stateOf = (state: string): "open" | "closed" => (state === "open" ? "open" : "closed");

type Sql = Pick<Pool | PoolClient, "query">;

const updatesAfter = async (sql: Sql, name: string, seq: number): Promise<Uint8Array[]> => {
  const { rows } = await sql.query<{ bytes: Buffer }>(
    `select bytes from "DocumentUpdate" where document = $1 and seq > $2 and octet_length(bytes) > 0 order by seq`,
    [name, seq],
  );
  return rows.map((r) => r.bytes);
};

export type PostgresUpdateLogResources = {
  readonly pool: Pool;
  readonly database: Database;
  /** Of this process: what it appended itself it need not be told. */
  readonly node: string;
  readonly rights: Pick<Rights, "number" | "catchUp">;
};

export const createPostgresUpdateLog = ({ pool, database, node, rights }: PostgresUpdateLogResources): UpdateLog<Within> => {
  /** Reads several statements of one moment. */
  const atOneMoment = async <T>(read: (sql: PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      await client.query("begin isolation level repeatable read read only");
      const value = await read(client);
      await client.query("commit");
      return value;
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  };

  return {
    load: (name) =>
      atOneMoment(async (sql) => {
        const { rows } = await sql.query<{ seq: string; state: string; snapshot: Buffer | null; snapshotSeq: string }>(
          `select seq, state, snapshot, "snapshotSeq" from "LiveDocument" where name = $1`,
          [name],
        );
        const row = rows[0];
        if (!row) return null;
        const claims = await sql.query<{ clientId: string; personId: string }>(
          `select "clientId", "personId" from "DocumentClient" where document = $1`,
          [name],
        );
        return {
          snapshot: row.snapshot,
          updates: await updatesAfter(sql, name, Number(row.snapshotSeq)),
          seq: Number(row.seq),
          state: stateOf(row.state),
          clients: claims.rows.map((c): ClientClaim => ({ clientId: Number(c.clientId), personId: c.personId as PersonId })),
        };
      }),

    since: (name, seq) =>
      atOneMoment(async (sql) => {
        const { rows } = await sql.query<{ seq: string; state: string }>(`select seq, state from "LiveDocument" where name = $1`, [name]);
        const row = rows[0];
        if (!row) throw new Error(`The live document ${name} is gone`);
        return { updates: await updatesAfter(sql, name, seq), seq: Number(row.seq), state: stateOf(row.state) };
      }),

    append: async (name, expectedSeq, entries, within) => {
      if (!within) {
        const known = { rights: rights.number(), person: null };
        try {
          const values = [...appendParameters(name, expectedSeq, entries, node, known)];
          const { rows } = await pool.query<AppendRow>({ name: "append", text: appendSql, values });
          return outcomeOf(rows[0]);
        } catch (error) {
          if (!isRightsMoved(error)) throw error;
          // Once the sockets have been asked again, the room judges its writers anew.
          await rights.catchUp();
          return { kind: "behind" };
        }
      }
      const known = { rights: within.rights, person: entries[0]?.personId ?? null };
      const parameters = appendParameters(name, expectedSeq, entries, node, known);
      try {
        return await inTransaction(database, async (tx) => {
          await within.write(tx);
          const [row] = await tx.$queryRawUnsafe<AppendRow[]>(appendSql, ...parameters);
          if (row?.seq == null) throw new NotAppended(row);
          return outcomeOf(row);
        });
      } catch (error) {
        if (error instanceof NotAppended) return outcomeOf(error.row);
        if (isRightsMoved(error)) throw new RightsMoved();
        throw error;
      }
    },

    claimClient: async (name, clientId, personId) => {
      const { rows } = await pool.query<{ personId: string }>(
        `with claimed as (
           insert into "DocumentClient" (document, "clientId", "personId") values ($1, $2, $3)
           on conflict do nothing returning "personId"
         )
         select "personId" from claimed
         union all select "personId" from "DocumentClient" where document = $1 and "clientId" = $2
         limit 1`,
        [name, clientId, personId],
      );
      return rows[0]?.personId === personId;
    },

    saveSnapshot: async (name, seq, bytes) => {
      await pool.query(
        `update "LiveDocument" set snapshot = $3, "snapshotSeq" = $2 where name = $1 and "snapshotSeq" < $2 and state <> 'closed'`,
        [name, seq, Buffer.from(bytes)],
      );
    },
  };
};
