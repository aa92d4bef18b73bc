// @ts-check
/** For tests of the pool and for benchmarks: a thread that makes files from what it is given, without a database. */
import { register } from "tsx/esm/api";

register();
const { runExport } = await import("./export-task.ts");

/** @param {import("./in-thread.ts").ThreadTask<import("./export-task.ts").ExportTask>} given */
export default async ({ task, port }) => {
  try {
    return { ok: true, value: await runExport(task, (done) => port.postMessage(done)) };
  } finally {
    port.close();
  }
};
