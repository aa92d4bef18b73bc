/** What runs in a thread of the pool: an order in, a file out, read over connections of the thread's own. */
import type { MessagePort } from "node:worker_threads";
import { ok, refuse, type Result } from "../../domain/result.ts";
import { openDatabase } from "../database/client.ts";
import { createAsk } from "../queries/ask.ts";
import { loadActor } from "../repositories/people.ts";
import type { ExportedFile } from "./exported-file.ts";
import type { ThreadData } from "./export-thread.ts";
import { runExport } from "./export-task.ts";
import type { Order } from "./order.ts";
import { prepare } from "./prepare.ts";

/** What a thread is given: the task, and where to say how far it has come. */
export type ThreadTask<Task> = { readonly task: Task; readonly port: MessagePort };

/** A reading transaction, and one more. */
const connections = 2;

export const createMaker = ({ connection }: ThreadData): ((task: ThreadTask<Order>) => Promise<Result<ExportedFile>>) => {
  // The server's own connections break with these, and are heard.
  const database = openDatabase({ ...connection, max: connections }, () => undefined);
  const ask = createAsk(database, () => new Date());
  return async ({ task: { personId, wanted }, port }) => {
    try {
      // As they may act now: it may have waited for its turn.
      const actor = await loadActor(database, personId);
      if (!actor) return refuse("auth.required");
      const task = await prepare(ask, actor, wanted);
      return task.ok ? ok(await runExport(task.value, (done) => port.postMessage(done))) : task;
    } finally {
      port.close();
    }
  };
};
