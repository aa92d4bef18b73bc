// @ts-check
/**
 * What runs in a thread of the pool: a task in, a file out; what throws reaches the pool as an error. Plain JavaScript, because a thread
 * does not inherit the server's TypeScript loader: it registers its own before the first import.
 */
import { register } from "tsx/esm/api";

register();
const { runInThread } = await import("./export-task.ts");

export default runInThread;
