import type pg from "pg";

let tables: readonly string[] | null = null;

/**
 * A digest of every row's version in every table but the rate limits: equal before and after exactly when nothing was inserted, updated or
 * deleted. `xmin` is the transaction that wrote a row's present version.
 */
export const fingerprint = async (pool: pg.Pool): Promise<Readonly<Record<string, string>>> => {
  tables ??= (
    await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('rate_limit', '_prisma_migrations') order by 1`,
    )
  ).rows.map((t) => t.name);
  const { rows } = await pool.query<{ name: string; digest: string }>(
    tables.map((t) => `select '${t}' as name, count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) as digest from "${t}"`).join(" union all "),
  );
  return Object.fromEntries(rows.map((r) => [r.name, r.digest]));
};
