import type pg from "pg";

/** A file with the function that a thread carries out, and what each thread is given when it begins. */
export type Thread = { readonly file: URL; readonly data?: unknown };

export type ThreadData = { readonly connection: pg.PoolConfig };

/** The thread that makes the product's files: it reads what is in them by itself. */
export const exportThread = (data: ThreadData): Thread => ({ file: new URL("./export-worker.mjs", import.meta.url), data });
