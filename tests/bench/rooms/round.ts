import { setTimeout as sleep } from "node:timers/promises";
import { v7 as uuid } from "uuid";
import { BenchClient, noFigures, type Clockwork, type Figures } from "./client.ts";
import { memoryOf, quantile } from "./measure.ts";
import type { Target } from "./target.ts";

export type Shape = { readonly rooms: number; readonly clients: number };

/** Latencies in milliseconds; `cpu` in milliseconds for each 1,000 delivered, the database's apart; memory in MB. */
export type Outcome = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly ackP95: number;
  readonly cpu: number;
  readonly databaseCpu: number;
  readonly memory: number;
  readonly join: number;
  readonly perSecond: number;
};

export const shapeName = ({ rooms, clients }: Shape): string => `${rooms}×${clients}`;

const edit = { everyMs: 170, jitterMs: 60 };
const drainMs = 60_000;

/** One tenth of each room types, the others read. @throws when anybody missed anything */
export const runRound = async (target: Target, shape: Shape, newRoom: () => Promise<string>, measuredMs: number): Promise<Outcome> => {
  let figures: Figures = noFigures();
  const clockwork: Clockwork = new Map();
  const names: string[] = [];
  for (let n = 0; n < shape.rooms; n++) names.push(target.name === "Samsvar" ? await newRoom() : `annotation/${uuid()}`);
  const writersPerRoom = Math.max(1, Math.round(shape.clients / 10));
  const join = (room: string, number: number, writes: boolean) => new BenchClient({ target, room, number, writes, clockwork, figures: () => figures });
  const writers = names.flatMap((room, r) => Array.from({ length: writersPerRoom }, (_, n) => join(room, r + n, true)));
  const readers = names.flatMap((room, r) => Array.from({ length: shape.clients - writersPerRoom }, (_, n) => join(room, r + n, false)));
  await Promise.all([...writers, ...readers].map((client) => client.synced));
  await sleep(500);
  for (const writer of writers) writer.begin();
  await sleep(1_000);

  figures = noFigures();
  const before = target.cpu();
  let typing = true;
  const typists = writers.map(async (writer) => {
    await sleep(Math.random() * edit.everyMs);
    while (typing) {
      writer.type();
      await sleep(edit.everyMs + (Math.random() - 0.5) * edit.jitterMs);
    }
  });
  await sleep(measuredMs);
  typing = false;
  await Promise.all(typists);
  const expected = figures.written * (shape.clients - 1);
  for (const deadline = Date.now() + drainMs; figures.delivered < expected && Date.now() < deadline; ) await sleep(20);
  const after = target.cpu();
  if (figures.delivered !== expected) throw new Error(`${target.name} ${shapeName(shape)}: ${figures.delivered} delivered of ${expected}`);

  const late = target.answers ? [join(names[0] ?? "", 0, false)] : [];
  const joined = (await late[0]?.synced) ?? NaN;
  const outcome: Outcome = {
    p50: quantile(figures.latency, 0.5),
    p95: quantile(figures.latency, 0.95),
    p99: quantile(figures.latency, 0.99),
    ackP95: target.acknowledges ? quantile(figures.acknowledged, 0.95) : NaN,
    cpu: ((after.server - before.server) / expected) * 1_000,
    databaseCpu: ((after.database - before.database) / expected) * 1_000,
    memory: memoryOf(target.pid),
    join: joined,
    perSecond: expected / (measuredMs / 1_000),
  };
  for (const client of [...writers, ...readers, ...late]) client.close();
  await sleep(200);
  return outcome;
};
