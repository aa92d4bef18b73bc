import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { Prisma, PrismaClient } from "../../generated/prisma/client.ts";
import { createStatementNames } from "./statement-names.ts";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** Prisma over node-postgres. `onError` hears of broken idle connections, which would otherwise end the process. */
export const openDatabase = (config: pg.PoolConfig, onError: (error: Error) => void): Database => {
  // The adapter brings another release of pg's types; the object is the same.
  const poolConfig = { max: 12, ...config } as unknown as ConstructorParameters<typeof PrismaPg>[0];
  const options = { onPoolError: onError, onConnectionError: onError, statementNameGenerator: createStatementNames() };
  return new PrismaClient({ adapter: new PrismaPg(poolConfig, options) });
};

/** Runs `work` in one transaction. Throwing, and only throwing, rolls it back. */
export const inTransaction = <T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  database.$transaction(work, { maxWait: 10_000, timeout: 20_000 });

export { Prisma };
