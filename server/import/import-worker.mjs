/**
 * The thread's body: one file in, one result out. What throws ends the thread and reaches `runInWorker` as an error.
 * Plain JavaScript, because a thread does not inherit the server's TypeScript loader: it registers its own before the first import.
 */
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
// pdf.js leaves rejections behind when it recovers from damage. What counts is the result below; if none comes, time runs out.
process.on("unhandledRejection", () => undefined);
const { readDraft } = await import("./read-draft.ts");
parentPort?.postMessage(await readDraft(workerData));
