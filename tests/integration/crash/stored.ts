/** What PostgreSQL holds, read without any of the server's code, also while there is no server. */
import pg from "pg";
import * as Y from "yjs";
import type { DocumentName } from "../../../collab/schema/document-name.ts";
import type { Sent } from "./commander.ts";

export type Stored = {
  /** Everything in a document's log, in order. */
  readonly document: (name: DocumentName) => Promise<Y.Doc>;
  /** What is not there exactly once of what was acknowledged, and what is there more than once. */
  readonly lies: (commands: readonly Sent[]) => Promise<string[]>;
  readonly annotations: () => Promise<number>;
  /** Live documents whose kept text is behind. */
  readonly behind: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** For each command's id: its row, and what is to be written in the same transaction. */
const tracesSql = {
  annotation: `
    select count(*)::int as rows, coalesce(min(a.text), '') as text,
      (select count(*)::int from "AuditEvent" e where e."subjectId" = $1 and e.type = 'annotation.create') as events,
      (select count(*)::int from "CommandReceipt" r where r.id = $2::uuid) as receipts,
      (select count(*)::int from "DocumentUpdate" u where u.document = 'annotation/' || $1) as updates
    from "Annotation" a where a.id = $1::uuid`,
  reply: `
    select count(*)::int as rows, coalesce(min(a.text), '') as text,
      (select count(*)::int from "AuditEvent" e where e.data->>'replyId' = $1 and e.type = 'annotation.reply') as events,
      (select count(*)::int from "CommandReceipt" r where r.id = $2::uuid) as receipts,
      1 as updates
    from "Reply" a where a.id = $1::uuid`,
} as const;

export const openStored = (config: pg.PoolConfig): Stored => {
  const pool = new pg.Pool({ ...config, max: 4 });
  // The database may be killed too.
  pool.on("error", () => {});
  const lieOf = async ({ type, id, key, text, acknowledged }: Sent): Promise<string[]> => {
    const { rows } = await pool.query<{ rows: number; text: string; events: number; receipts: number; updates: number }>(tracesSql[type], [id, key]);
    const found = JSON.stringify(rows[0]);
    const once = JSON.stringify({ rows: 1, text, events: 1, receipts: 1, updates: 1 });
    const never = JSON.stringify({ rows: 0, text: "", events: 0, receipts: 0, updates: type === "reply" ? 1 : 0 });
    return found === once || (!acknowledged && found === never) ? [] : [`${type} ${id} (${acknowledged ? "acknowledged" : "unanswered"}): ${found}`];
  };
  const numberOf = async (sql: string): Promise<number> => (await pool.query<{ n: number }>(sql)).rows[0]?.n ?? 0;

  return {
    document: async (name) => {
      const { rows } = await pool.query<{ bytes: Buffer }>(`select bytes from "DocumentUpdate" where document = $1 order by seq`, [name]);
      const doc = new Y.Doc();
      for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
      return doc;
    },
    lies: async (commands) => (await Promise.all(commands.map(lieOf))).flat(),
    annotations: () => numberOf(`select count(*)::int as n from "Annotation"`),
    behind: () =>
      numberOf(`select count(*)::int as n from "Annotation" a join "LiveDocument" d on d.name = 'annotation/' || a.id where a."renderedSeq" <> d.seq`),
    close: () => pool.end(),
  };
};
