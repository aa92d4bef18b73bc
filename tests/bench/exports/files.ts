/** A response of some 300 pages that rests on 2,000 annotations, as every kind of file, one after the other through the pool and its threads. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { v7 as uuid } from "uuid";
import type { AnnotationId, PointId } from "../../../domain/ids.ts";
import type { FormalBlock, FormalDocument } from "../../../domain/response/formal-document.ts";
import { createExportPool } from "../../../server/export/export-pool.ts";
import type { ExportTask } from "../../../server/export/export-task.ts";
import { entry, registerOf } from "../../../server/export/register.fixture.ts";
import { sampleDocument } from "../../../server/export/sample.fixture.ts";
import type { ResponseSources } from "../../../server/export/source-thread.ts";
import { sampleSources } from "../../../server/export/sources.fixture.ts";

const annotations = 2_000;
const paragraphs = 1_500;
const boundMs = 10_000;

const sentence =
  "Kontorets erfarenhet är att tillfälliga mötesplatser gör stor skillnad under de år då ett område byggs om, och programmet bör därför ange " +
  "vem som svarar för sådana inslag, hur de finansieras och när ansvaret går över till förvaltande nämnd. ";

const ids = Array.from({ length: annotations }, () => uuid() as AnnotationId);
const [model] = sampleSources.threads.slice(3);
if (!model) throw new Error("no sample thread");
const sources: ResponseSources = { threads: ids.map((id) => ({ ...model, id })), setAside: [] };

const blocks = Array.from({ length: paragraphs }, (_, n): FormalBlock[] => {
  const from = Math.floor((n * annotations) / paragraphs);
  const to = Math.floor(((n + 1) * annotations) / paragraphs);
  const runs = [{ text: sentence.repeat(2) }, { text: sentence, sources: ids.slice(from, to) }];
  return [
    ...(n % 12 === 0 ? [{ type: "heading", level: 3, runs: [{ text: `Avsnitt ${n / 12 + 1}` }] } as const] : []),
    { type: "paragraph", pointId: `point-${n}` as PointId, runs },
  ];
}).flat();
const document: FormalDocument = {
  ...sampleDocument,
  sections: sampleDocument.sections.map((section) => (section.key === "views" ? { ...section, blocks } : section)),
};
const register = registerOf(...ids.map((id) => entry(1, { annotation: { id, text: sentence.repeat(2) }, usedIn: [sentence] })));

const response = (format: "docx" | "pdf" | "html" | "json"): ExportTask => ({ type: "response", content: { document, sealed: null }, format });
const tasks: readonly (readonly [string, ExportTask])[] = [
  ["docx", response("docx")],
  ["docx with comments", { type: "response", content: { document, sealed: null }, format: "docx", beside: { sources, choice: "comments" } }],
  ["pdf (PDF/A-2a)", response("pdf")],
  ["html", response("html")],
  ["json", response("json")],
  ["xlsx", { type: "register", register, format: "xlsx", locale: "sv" }],
  ["csv", { type: "register", register, format: "csv", locale: "sv" }],
];

/** Prints a row for each, and resolves to whether all were made in time. */
export const measureFiles = async (): Promise<boolean> => {
  const pool = createExportPool<ExportTask>({ thread: { file: new URL("../../../server/export/given.fixture.mjs", import.meta.url) }, onStray: console.error });
  console.log("| file | s | CPU s | MB | longest that others waited, ms |\n| --- | --- | --- | --- | --- |");
  let slowest = 0;
  for (const [name, task] of tasks) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const started = performance.now();
    const cpu = process.cpuUsage();
    const made = await pool.run(task, { owner: "bench" });
    const ms = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    delay.disable();
    if (!made.ok) throw new Error(made.refusal.code);
    slowest = Math.max(slowest, ms);
    console.log(`| ${name} | ${(ms / 1000).toFixed(2)} | ${((user + system) / 1e6).toFixed(2)} | ${(made.value.bytes.length / 1e6).toFixed(2)} | ${(delay.max / 1e6).toFixed(0)} |`);
  }
  await pool.stop();
  console.log(`\nThe slowest took ${(slowest / 1000).toFixed(1)} s; the bound is ${boundMs / 1000} s.`);
  return slowest <= boundMs;
};
