/** What a person may take out of the system as a file: whether they may is decided here, and it is read and made in a thread of its own. */
import { refuse, type Result } from "../../domain/result.ts";
import type { Actor } from "../../domain/people/actor.ts";
import type { Database } from "../database/client.ts";
import type { ExportOptions, ExportPool } from "./export-pool.ts";
import type { ExportedFile } from "./exported-file.ts";
import { mayExport } from "./may-export.ts";
import type { ListExport, Order, ResponseExport, Wanted } from "./order.ts";

/** What whoever waits for a file is told of it, and how they call it off. */
export type Following = Omit<ExportOptions, "owner">;

export type Exports = {
  readonly response: (actor: Actor | null, wanted: ResponseExport, following?: Following) => Promise<Result<ExportedFile>>;
  readonly annotations: (actor: Actor | null, wanted: ListExport, following?: Following) => Promise<Result<ExportedFile>>;
};

export const createExports = (database: Database, pool: ExportPool<Order>): Exports => {
  const make = async (actor: Actor | null, wanted: Wanted, following?: Following): Promise<Result<ExportedFile>> => {
    if (!actor) return refuse("auth.required");
    // Nobody takes a place in the line for what they may not have.
    const decision = await mayExport(database, actor, wanted);
    return decision.ok ? pool.run({ personId: actor.personId, wanted }, { ...following, owner: actor.personId }) : decision;
  };
  return {
    response: (actor, wanted, following) => make(actor, { type: "response", ...wanted }, following),
    annotations: (actor, wanted, following) => make(actor, { type: "annotations", ...wanted }, following),
  };
};
