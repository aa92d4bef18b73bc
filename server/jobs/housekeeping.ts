import type { Database } from "../database/client.ts";
import { eraseUnnamedFiles } from "./unnamed-files.ts";

/** A node that has not heard of an act for this long is no node any more; one that comes back all the same asks everybody anew. */
const rightsAreKeptForMs = 24 * 3_600_000;

/**
 * Throws away what nobody can ask for any more: sessions and tickets that have run out, acts that every node has taken in long ago but for the
 * newest, and files that were handed in for a decision and are named by none.
 */
export const keepHouse = async (database: Database, now: Date): Promise<void> => {
  await database.session.deleteMany({ where: { expiresAt: { lt: now } } });
  await database.collabTicket.deleteMany({ where: { expiresAt: { lt: now } } });
  const old = new Date(now.getTime() - rightsAreKeptForMs);
  await database.$executeRaw`delete from "RightsChange" where at < ${old} and number < (select max(number) from "RightsChange")`;
  await eraseUnnamedFiles(database, now);
};
