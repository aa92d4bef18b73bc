/**
 * `npm run bench:rooms`: live documents under many hands, in rounds that take turns between a raw relay, @y/websocket-server, Hocuspocus and
 * Samsvar (gated and durable; the others neither); then a consultation with 5,000 annotations and 1,000 people. Wants the pages to be built
 * and the peers installed: `npm ci` in `peers/`. Ends when anybody missed anything.
 */
import os from "node:os";
import { measureConsultation } from "./consultation.ts";
import { prepare, type Ground } from "./ground.ts";
import { median } from "./measure.ts";
import { runRound, shapeName, type Outcome, type Shape } from "./round.ts";
import { ours, startPeer, targetNames, type Target } from "./target.ts";

const rounds = Number(process.env["SAMSVAR_BENCH_ROUNDS"] ?? 3);
const seconds = Number(process.env["SAMSVAR_BENCH_SECONDS"] ?? 4);
const parts = (process.env["SAMSVAR_BENCH_PARTS"] ?? "rooms,consultation").split(",");

const shapes: readonly Shape[] = [
  { rooms: 1, clients: 50 },
  { rooms: 1, clients: 200 },
  { rooms: 10, clients: 20 },
  { rooms: 40, clients: 10 },
];

const number = (value: number, digits = 1): string => (Number.isNaN(value) ? "–" : value.toFixed(digits));

const measureRooms = async (): Promise<void> => {
  const ground = await prepare();
  const targets: Target[] = [];
  try {
    for (const name of targetNames) targets.push(await startPeer(name));
    targets.push(ours(ground));
    await compare(targets, ground);
  } finally {
    for (const target of targets) target.stop();
    await ground.stop();
  }
};

const compare = async (targets: readonly Target[], ground: Ground): Promise<void> => {
  const outcomes = new Map<string, Outcome[]>();
  const key = (shape: Shape, target: Target): string => `${shapeName(shape)} ${target.name}`;
  for (let n = 0; n <= rounds; n++) {
    for (const shape of shapes) {
      for (const target of n % 2 === 0 ? targets : targets.toReversed()) {
        const outcome = await runRound(target, shape, ground.room, seconds * 1_000);
        // The first round warms up.
        if (n > 0) outcomes.set(key(shape, target), [...(outcomes.get(key(shape, target)) ?? []), outcome]);
      }
    }
    console.error(`  round ${n} of ${rounds}, load ${os.loadavg()[0]?.toFixed(1)}`);
  }
  console.log("| rooms | server | delivered/s | p50 ms | p95 | p99 | × relay p50 / p95 | ack p95 ms | CPU ms per 1,000 | × relay | × y-websocket | database CPU | memory MB | late join ms |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const shape of shapes) {
    const of = (target: Target | undefined, what: keyof Outcome): number => median((target ? (outcomes.get(key(shape, target)) ?? []) : []).map((o) => o[what]));
    const [relay, yWebsocket] = targets;
    for (const target of targets) {
      // Ratios of one round each: the machine is not the same from one to the next.
      const ratio = (to: Target | undefined, what: keyof Outcome): string => {
        const [mine, theirs] = [outcomes.get(key(shape, target)) ?? [], to ? (outcomes.get(key(shape, to)) ?? []) : []];
        return number(median(mine.map((o, n) => o[what] / (theirs[n]?.[what] ?? NaN))), 2);
      };
      const cells = [
        shapeName(shape),
        target.name,
        number(of(target, "perSecond"), 0),
        number(of(target, "p50"), 2),
        number(of(target, "p95")),
        number(of(target, "p99")),
        `${ratio(relay, "p50")} / ${ratio(relay, "p95")}`,
        number(of(target, "ackP95")),
        number(of(target, "cpu")),
        ratio(relay, "cpu"),
        ratio(yWebsocket, "cpu"),
        target.acknowledges ? number(of(target, "databaseCpu")) : "–",
        number(of(target, "memory"), 0),
        number(of(target, "join")),
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
  }
};

if (parts.includes("rooms")) await measureRooms();
if (parts.includes("consultation")) await measureConsultation();
process.exit(0);
