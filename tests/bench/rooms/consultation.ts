/** A consultation with 5,000 annotations and 1,000 people who have it open, of whom 50 add a comment every ten seconds. */
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { io, type Socket } from "socket.io-client";
import { v7 as uuid } from "uuid";
import { compose } from "../../../server/compose.ts";
import { loadLargeDemo } from "../../../server/demo/load-large.ts";
import { readEnvironment } from "../../../server/environment.ts";
import { newSecret, secretHash } from "../../../server/identity/secrets.ts";
import type { Delta } from "../../../server/queries/annotation/delta.ts";
import { startServer, type ServerProcess } from "../../support/server-process.ts";
import { openStore, type Store } from "./ground.ts";
import { childrenOf, cpuOf, memoryOf, quantile } from "./measure.ts";

const annotations = Number(process.env["SAMSVAR_BENCH_ANNOTATIONS"] ?? 5_000);
const peopleCount = 1_000;
const writerCount = 50;
const everyMs = 10_000;
const measuredMs = 30_000;
const quietMs = 5_000;
const lifeMs = 3_600_000;

type Crowd = { readonly consultationId: string; readonly seq: number; readonly cookies: readonly string[]; readonly tokens: readonly string[]; readonly blockIds: readonly string[] };

const fill = async (store: Store): Promise<Crowd> => {
  const services = compose({
    environment: readEnvironment({ NODE_ENV: "test", SAMSVAR_DEMO: "0" }),
    connection: { config: store.config, kind: "outside", lost: new Promise<never>(() => {}), close: async () => {} },
    logger: pino({ level: "silent" }),
  });
  const { database } = services;
  const consultationId = await loadLargeDemo(services, { annotations, onProgress: (line) => console.error(`  ${line}`) });
  if (consultationId === null) throw new Error("The large demo was there already");
  await database.annotation.updateMany({ where: { state: { not: "draft" } }, data: { audience: "all" } });
  const bodies = await database.membership.findMany({
    where: { roles: { has: "annotator" }, body: { name: { not: "Kommunstyrelsen" } } },
    distinct: ["bodyId"],
    select: { bodyId: true },
  });
  const people = Array.from({ length: peopleCount }, (_, n) => ({ id: uuid(), session: newSecret(), token: newSecret(), n }));
  const expiresAt = new Date(Date.now() + lifeMs);
  await database.person.createMany({ data: people.map(({ id, n }) => ({ id, name: `Person ${n}`, email: `person${n}@example.se`, passwordHash: "-" })) });
  await database.membership.createMany({
    data: people.map(({ id, n }) => ({ personId: id, bodyId: bodies[n % bodies.length]?.bodyId ?? "", roles: ["annotator"] })),
  });
  await database.session.createMany({ data: people.map(({ id, session }) => ({ personId: id, tokenHash: secretHash(session), expiresAt })) });
  const writing = people.slice(0, writerCount);
  await database.accessToken.createMany({ data: writing.map(({ id, token }) => ({ id: uuid(), name: "bench", personId: id, tokenHash: secretHash(token) })) });
  const blocks = await database.draftBlock.findMany({ where: { kind: "paragraph" }, orderBy: { position: "asc" }, take: 400 });
  const { seq } = await database.consultation.findUniqueOrThrow({ where: { id: consultationId } });
  await services.stop();
  return {
    consultationId,
    seq: Number(seq),
    cookies: people.map(({ session }) => `samsvar=${session}`),
    tokens: writing.map(({ token }) => token),
    blockIds: blocks.map((b) => b.id),
  };
};

type Page = Socket<{ delta: (delta: Delta) => void }, { watch: (input: object, answer: (result: { ok: boolean }) => void) => void }>;

export const measureConsultation = async (): Promise<void> => {
  const store = await openStore();
  try {
    const crowd = await fill(store);
    const server = await startServer({ databaseUrl: store.url, demo: false });
    await measure(store, crowd, server);
    await server.stop();
  } finally {
    await store.stop();
  }
};

const measure = async (store: Store, crowd: Crowd, server: ServerProcess): Promise<void> => {
  const cpu = () => ({ server: cpuOf(server.pid), database: childrenOf(store.postmaster).reduce((sum, pid) => sum + cpuOf(pid), 0) });
  const empty = memoryOf(server.pid);

  const sentAt = new Map<string, number>();
  const latency: number[] = [];
  const answers: number[] = [];
  const open = async (cookie: string): Promise<Page> => {
    const page: Page = io(server.url, { transports: ["websocket"], forceNew: true, extraHeaders: { cookie, origin: server.url } });
    page.on("delta", ({ upserts }) => {
      for (const { id } of upserts) {
        const at = sentAt.get(id);
        if (at !== undefined) latency.push(performance.now() - at);
      }
    });
    await new Promise<void>((resolve, reject) => {
      page.once("connect_error", reject);
      page.once("connect", () =>
        page.emit("watch", { consultationId: crowd.consultationId, since: crowd.seq }, ({ ok }) => (ok ? resolve() : reject(new Error("may not watch")))),
      );
    });
    return page;
  };
  const pages: Page[] = [];
  const beforeCrowd = cpu();
  for (let from = 0; from < crowd.cookies.length; from += 50) pages.push(...(await Promise.all(crowd.cookies.slice(from, from + 50).map(open))));
  const afterCrowd = cpu();
  await sleep(quietMs);
  const quietFrom = cpu();
  await sleep(quietMs);
  const quietTo = cpu();
  const full = memoryOf(server.pid);

  const write = async (token: string, n: number): Promise<void> => {
    const id = uuid();
    const target = { blockId: crowd.blockIds[n % crowd.blockIds.length], start: 0, end: 12 };
    const began = performance.now();
    sentAt.set(id, began);
    const answer = await fetch(`${server.url}/api/v1/consultations/${crowd.consultationId}/annotations`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ id, audience: "all", kind: "clarify", target, text: "Skrivet medan tusen läser." }),
    });
    if (!answer.ok) throw new Error(`a comment was not taken: ${answer.status} ${await answer.text()}`);
    answers.push(performance.now() - began);
  };
  const before = cpu();
  await Promise.all(
    crowd.tokens.map(async (token, w) => {
      await sleep((everyMs * w) / writerCount);
      for (let n = 0; n < measuredMs / everyMs; n++) {
        await write(token, w * 7 + n * 31);
        if (n + 1 < measuredMs / everyMs) await sleep(everyMs);
      }
    }),
  );
  // Each is told when it is made and again when it is rendered; what counts is when it was first seen by everybody.
  const expected = answers.length * pages.length;
  for (const deadline = Date.now() + 20_000; latency.length < expected && Date.now() < deadline; ) await sleep(50);
  const after = cpu();
  if (latency.length < expected) throw new Error(`${latency.length} deltas of ${expected}`);

  const say = (value: number, digits = 0): string => value.toFixed(digits);
  console.log(`\n${annotations} annotations, ${pages.length} people, ${writerCount} of whom write; ${answers.length} comments in ${measuredMs / 1_000} s, ${latency.length} deltas:`);
  console.log(`  answered to the writer: p50 ${say(quantile(answers, 0.5))} ms, p95 ${say(quantile(answers, 0.95))} ms`);
  console.log(`  from sending to the delta at each page: p50 ${say(quantile(latency, 0.5))} ms, p95 ${say(quantile(latency, 0.95))} ms, p99 ${say(quantile(latency, 0.99))} ms`);
  console.log(
    `  CPU: server ${say(((after.server - before.server) / latency.length) * 1_000, 1)} ms per 1,000 deltas (${say(((after.server - before.server) / measuredMs) * 100)} % of a core), ` +
      `database ${say((after.database - before.database) / answers.length, 1)} ms per comment`,
  );
  console.log(`  while nobody writes: server ${say(((quietTo.server - quietFrom.server) / quietMs) * 100)} % of a core; each page that comes costs ${say((afterCrowd.server - beforeCrowd.server) / pages.length, 1)} ms`);
  console.log(`  memory: ${say(empty)} MB empty, ${say(full)} MB with everybody, ${say(memoryOf(server.pid))} MB after`);
  for (const page of pages) page.disconnect();
};
