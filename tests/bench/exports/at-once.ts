/**
 * Many files asked for at the same time, from a database with 2,000 accepted annotations and a response generated from them, through what
 * pages and REST use; and meanwhile another person, who asks for something small again and again.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { v7 as uuid } from "uuid";
import type { Actor } from "../../../domain/people/actor.ts";
import { compose, type Services } from "../../../server/compose.ts";
import { loadLargeDemo } from "../../../server/demo/load-large.ts";
import { readEnvironment } from "../../../server/environment.ts";
import type { ExportedFile } from "../../../server/export/exported-file.ts";
import { actorsIn } from "../../../server/repositories/people.ts";
import type { Result } from "../../../domain/result.ts";
import { openStore } from "../rooms/ground.ts";
import { firstThreadCpuOf, quantile } from "../rooms/measure.ts";

const annotations = Number(process.env["SAMSVAR_BENCH_ANNOTATIONS"] ?? 2_000);
/** As many as one node takes, of which one person may have four. */
const perPerson = 4;
const people = 5;
const everyMs = 10;
const quietMs = 5_000;

type Ground = { readonly consultationId: string; readonly responseId: string; readonly members: readonly Actor[]; readonly other: Actor };

/** Everything written about the large draft becomes one body's and accepted: rows, for the verdicts are no part of what is measured. */
const fill = async (services: Services): Promise<Ground> => {
  const { database } = services;
  const consultationId = await loadLargeDemo(services, { annotations, onProgress: (line) => console.error(`  ${line}`) });
  if (consultationId === null) throw new Error("The large demo was there already");
  const responses = await database.response.findMany({ where: { consultationId }, select: { id: true, bodyId: true } });
  const [ours, theirs] = await Promise.all(responses.slice(0, 2).map(async ({ id, bodyId }) => ({ id, bodyId, members: await actorsIn(database, bodyId) })));
  const consolidator = ours?.members.find(({ memberships }) => memberships.some((m) => m.roles.includes("consolidator")));
  const other = theirs?.members[0];
  if (!ours || !consolidator || !other) throw new Error("The large demo has no such people");
  const left = { consultationId, state: { not: "draft" } };
  await database.disposition.deleteMany({ where: { annotation: left } });
  await database.annotation.updateMany({ where: left, data: { bodyId: ours.bodyId, audience: "body", state: "settled" } });
  const texts = await database.annotation.findMany({ where: left, select: { id: true, text: true, suggestion: true, contentHash: true } });
  await database.disposition.createMany({ data: texts.map(({ id, ...words }) => ({ id: uuid(), annotationId: id, outcome: "accepted", byId: consolidator.personId, ...words })) });
  const generated = await services.execute(consolidator, "response.generate", { responseId: ours.id });
  if (!generated.ok) throw new Error(`No first draft: ${JSON.stringify(generated.refusal)}`);
  console.error(`  ${texts.length} accepted, first draft written`);
  const members = Array.from({ length: people }, (_, n) => ours.members[n]).filter((m) => m !== undefined);
  if (members.length < people) throw new Error(`The body has ${members.length} people`);
  return { consultationId, responseId: ours.id, members, other };
};

type Ask = (actor: Actor) => Promise<Result<ExportedFile>>;

const kinds = ({ exports }: Services, { consultationId, responseId }: Ground) => {
  const list = (format: "csv" | "xlsx" | "jsonld"): Ask => (actor) => exports.annotations(actor, { consultationId, format, locale: "sv", origin: "http://samsvar.test" });
  const response = (format: "docx" | "pdf" | "html"): Ask => (actor) => exports.response(actor, { responseId, format, trail: format === "docx" ? "both" : "appendix" });
  return { html: response("html"), docx: response("docx"), pdf: response("pdf"), csv: list("csv"), xlsx: list("xlsx"), jsonld: list("jsonld") };
};

export const measureAtOnce = async (): Promise<void> => {
  const store = await openStore();
  const services = compose({
    environment: readEnvironment({ NODE_ENV: "test", SAMSVAR_DEMO: "0" }),
    connection: { config: store.config, kind: "outside", lost: new Promise<never>(() => {}), close: async () => {} },
    logger: pino({ level: "silent" }),
  });
  const ground = await fill(services);
  const { docx, pdf, html, csv, xlsx, jsonld } = kinds(services, ground);
  const cases: readonly (readonly [string, readonly Ask[]])[] = [
    ["nothing", []],
    ["one response with its trail as HTML (the thread begins)", [html]],
    ["20 responses with their trail as HTML", Array(20).fill(html)],
    ["20 lists as CSV", Array(20).fill(csv)],
    ["20 lists as JSON-LD", Array(20).fill(jsonld)],
    ["20 of six kinds", Array.from({ length: 20 }, (_, n) => [docx, pdf, html, csv, xlsx, jsonld][n % 6] ?? html)],
  ];
  console.log(`\n${annotations} annotations:\n\n| asked for at once | s until all are there | another's question: p50, p95, longest, ms | longest that the thread was held, ms | its own CPU, s |\n| --- | --- | --- | --- | --- |`);
  for (const [name, asked] of cases) await measure(services, ground, name, asked);
  await services.stop();
  await store.stop();
};

const measure = async ({ ask }: Services, { consultationId, members, other }: Ground, name: string, asked: readonly Ask[]): Promise<void> => {
  const waits: number[] = [];
  let isOver = false;
  const another = async (): Promise<void> => {
    while (!isOver) {
      const started = performance.now();
      const answer = await ask(other, "read-mark", { consultationId });
      if (!answer.ok) throw new Error(answer.refusal.code);
      waits.push(performance.now() - started);
      await sleep(everyMs);
    }
  };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  const cpu = firstThreadCpuOf(process.pid);
  const asking = another();
  const made = asked.map(async (one, n) => {
    const member = members[Math.floor(n / perPerson)];
    const result = member && (await one(member));
    if (!result?.ok) throw new Error(result?.refusal.code ?? "nobody to ask for it");
  });
  await (made.length > 0 ? Promise.all(made) : sleep(quietMs));
  const seconds = (performance.now() - started) / 1_000;
  isOver = true;
  await asking;
  delay.disable();
  const own = (firstThreadCpuOf(process.pid) - cpu) / 1_000;
  const [p50, p95, longest] = [quantile(waits, 0.5), quantile(waits, 0.95), Math.max(...waits)].map((ms) => ms.toFixed(1));
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${p50}, ${p95}, ${longest} | ${(delay.max / 1e6).toFixed(0)} | ${own.toFixed(2)} |`);
};
