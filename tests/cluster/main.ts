/**
 * `npm run cluster`: three servers on one database behind a small proxy, for trying. It stands here and not in the product, since it needs
 * development packages and an operator has a proxy of their own. The environment's variables count as for `npm start`.
 */
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { bundleServer } from "../../server/boot/bundle.mjs";
import { buildPages, generateClient } from "../../server/boot/prepare.mjs";
import { connectDatabase } from "../../server/database/connect.ts";
import { demoIsWanted, readEnvironment } from "../../server/environment.ts";
import { urlOf } from "../support/database-address.ts";
import { startCluster } from "./cluster.ts";

const count = 3;
const downForMs = 3_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await generateClient();
await buildPages();
await bundleServer();
const environment = readEnvironment();
const database = await connectDatabase(environment, "server", pino({ level: "warn" }));
const databaseUrl = environment.databaseUrl ?? urlOf(database.config);
const cluster = await startCluster({ databaseUrl, demo: demoIsWanted(environment), count, port: environment.port });

say(`Samsvar is at ${cluster.url}, served by turns by`);
cluster.nodes().forEach((node, n) => say(`  ${n + 1}  ${node?.url}`));
say(`A number and Enter kills that server; it comes back after ${downForMs / 1000} seconds. Ctrl-C ends all.`);

const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  const index = Number(line.trim()) - 1;
  if (!cluster.nodes()[index]) return;
  const downAndUp = async (): Promise<void> => {
    await cluster.kill(index);
    say(`${index + 1} is down`);
    await sleep(downForMs);
    await cluster.restart(index);
    say(`${index + 1} is up`);
  };
  downAndUp().catch((error: unknown) => say(String(error)));
});

let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  lines.close();
  await cluster.stop();
  await database.close();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end().then(() => process.exit(0)));
