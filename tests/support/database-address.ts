import type pg from "pg";

/** The same PostgreSQL, another database. */
export function onDatabase(config: pg.ClientConfig, database: string): pg.ClientConfig {
  if (config.connectionString === undefined) return { ...config, database };
  const url = new URL(config.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

/** The address as `DATABASE_URL` has it, a socket's folder included. */
export function urlOf(config: pg.ClientConfig): string {
  if (config.connectionString !== undefined) return config.connectionString;
  const { host = "", user = "", database = "" } = config;
  return `postgresql://${encodeURIComponent(user)}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}`;
}
