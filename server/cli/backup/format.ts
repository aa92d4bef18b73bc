/**
 * A backup is one gzip stream of JSON lines: a head, then for each table its name and columns, its rows as arrays of PostgreSQL's own
 * text for each value (null for null), and its count and digest; last the end with a digest of the table digests. So it is read with
 * `zcat`, each value comes back exactly as it was, and a file that was cut off or changed is known by it.
 */
import { createHash, type Hash } from "node:crypto";
import { z } from "zod";

export const head = z.object({
  samsvar: z.literal("backup"),
  format: z.literal(1),
  createdAt: z.string(),
  /** What the database was migrated by: only the same shape takes the rows back. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});
export const tableStart = z.object({ table: z.string(), columns: z.array(z.object({ name: z.string(), type: z.string() })).min(1) });
export const tableEnd = z.object({ rows: z.int(), sha256: z.string() });
export const end = z.object({ tables: z.int(), rows: z.int(), sha256: z.string() });

export type Head = z.infer<typeof head>;
export type TableStart = z.infer<typeof tableStart>;
export type End = z.infer<typeof end>;

export const row = z.array(z.string().nullable());
export type Row = z.infer<typeof row>;

export const newDigest = (): Hash => createHash("sha256");
