import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import type { ImportedBlock, ImportedDraft } from "../../domain/draft/imported-draft.ts";
import type { Result } from "../../domain/result.ts";
import { damage } from "./fixtures/damage.ts";
import { programmeSource, typstPdf } from "./fixtures/pdf-file.ts";
import { programmeDocx } from "./fixtures/word-file.ts";
import { importDraft } from "./import-draft.ts";

type Outcome = Result<ImportedDraft> | { readonly thrown: string };

const readDamaged = (name: string, bytes: Uint8Array, seeds: number): Promise<readonly Outcome[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./fixtures/damage-thread.mjs", import.meta.url), { workerData: { name, bytes, seeds }, execArgv: [], stdout: true, stderr: true });
    worker.once("message", (outcomes: readonly Outcome[]) => {
      resolve(outcomes);
      void worker.terminate();
    });
    worker.once("error", reject);
  });

const soundBlock = (block: ImportedBlock): boolean =>
  block.text.trim() !== "" && block.marks.every((mark) => mark.start >= 0 && mark.start < mark.end && mark.end <= block.text.length);

const codes = ["file.broken", "file.type", "file.no-text", "file.encrypted", "file.too-large", "file.empty"];

describe("a damaged file", { timeout: 240_000 }, () => {
  test.each([
    ["Word document", "program.docx", programmeDocx],
    ["tagged PDF", "program.pdf", async () => typstPdf(programmeSource, { tags: true })],
    ["PDF without tags", "program.pdf", async () => typstPdf(programmeSource, { tags: false })],
  ])("that was a %s is read or refused, and never throws", async (_, name, make) => {
    const outcomes = await readDamaged(name, await make(), 60);
    expect(outcomes.flatMap((outcome, index) => ("thrown" in outcome ? [`seed ${index + 1}: ${outcome.thrown}`] : []))).toEqual([]);
    const results = outcomes.filter((outcome) => "ok" in outcome);
    const read = results.filter((result) => result.ok);
    const refused = results.filter((result) => !result.ok);
    expect(read.every((result) => result.value.blocks.every(soundBlock))).toBe(true);
    for (const result of refused) expect(codes).toContain(result.refusal.code);
    // Some damage is harmless and some is not: a run in which all ended alike would test nothing.
    expect(read.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
  });

  test("leaves nothing behind in its thread: the next import is right", async () => {
    const whole = await programmeDocx();
    for (const seed of [101, 102]) await importDraft({ name: "program.docx", bytes: damage(whole, seed) });
    expect(await importDraft({ name: "program.docx", bytes: whole })).toMatchObject({ ok: true, value: { title: "Program för trygga platser" } });
  });
});
