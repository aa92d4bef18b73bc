/** `npm run bench:exports`: what files cost, and what they make others wait. */
import { availableParallelism, cpus, loadavg } from "node:os";
import { measureAtOnce } from "./at-once.ts";
import { measureFiles } from "./files.ts";

console.log(`Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model ?? "?"}), load ${loadavg()[0]?.toFixed(1)}\n`);
const isInTime = await measureFiles();
await measureAtOnce();
if (!isInTime) process.exitCode = 1;
