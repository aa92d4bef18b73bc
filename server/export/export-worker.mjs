// @ts-check
/**
 * What runs in a thread of the pool: an order in, a file out; what throws reaches the pool as an error. Plain JavaScript, because a thread
 * does not inherit the server's TypeScript loader: it registers its own before the first import.
 */
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { createMaker } = await import("./in-thread.ts");

export default createMaker(workerData);
