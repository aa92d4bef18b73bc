import type pg from "pg";

/** A digest of every row of every table but the rate limits: equal before and after exactly when nothing was changed. */
export const fingerprint = async (pool: pg.Pool): Promise<Readonly<Record<string, string>>> => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('rate_limit', '_prisma_migrations') order by 1`,
  );
  const digests = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ digest: string | null }>(
        `select md5(string_agg(md5(t::text), '' order by md5(t::text))) as digest from "${name}" t`,
      );
      return [name, rows[0]?.digest ?? "empty"] as const;
    }),
  );
  return Object.fromEntries(digests);
};
