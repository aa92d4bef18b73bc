import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createExportPool, usualBounds, type ExportPool } from "./export-pool.ts";
import type { ExportTask } from "./export-task.ts";
import type { ExportProgress } from "./progress.ts";
import { exportResponse } from "./export-response.ts";
import { sampleDocument } from "./sample.fixture.ts";

const task: ExportTask = { type: "response", content: { document: sampleDocument, sealed: null }, format: "html" };
/** Cannot be made: the thread throws. */
const broken = { type: "response", content: { document: { ...sampleDocument, sections: null }, sealed: null }, format: "html" } as unknown as ExportTask;

/** Makes files from what it is given: whose turn it is does not depend on where a thread reads. */
const thread = { file: new URL("./given.fixture.mjs", import.meta.url) };

let pool: ExportPool<ExportTask>;
beforeAll(() => {
  pool = createExportPool<ExportTask>({ thread, bounds: { ...usualBounds, threads: 1, taken: 4, perOwner: 3 }, onStray: () => undefined });
});
afterAll(() => pool.stop());

describe("the pool of exports", { timeout: 30_000 }, () => {
  test.each(["docx", "pdf", "html", "json"] as const)("makes the same %s in a thread as outside one", async (format) => {
    const made = await pool.run({ ...task, format }, { owner: "anna" });
    const { bytes, ...rest } = await exportResponse({ document: sampleDocument, sealed: null }, format);
    if (!made.ok) throw new Error(made.refusal.code);
    expect(Buffer.from(made.value.bytes).equals(bytes)).toBe(true);
    expect(made.value).toMatchObject(rest);
  });

  test("tells who waits how many are before them, and then how far their own has come", async () => {
    const heard = new Map<string, ExportProgress[]>();
    const ask = (owner: string, format: "html" | "docx") => {
      const news: ExportProgress[] = [];
      heard.set(owner, news);
      return pool.run({ ...task, format }, { owner, onProgress: (progress) => news.push(progress) });
    };
    const results = await Promise.all([ask("anna", "docx"), ask("per", "html"), ask("karin", "html")]);
    expect(results.every((r) => r.ok)).toBe(true);
    const begun = { stage: "making", done: 0 };
    expect(heard.get("anna")?.[0]).toEqual(begun);
    const shares = heard.get("anna")?.map((p) => (p.stage === "making" ? p.done : -1)) ?? [];
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(heard.get("per")?.slice(0, 2)).toEqual([{ stage: "waiting", ahead: 1 }, begun]);
    expect(heard.get("karin")?.slice(0, 3)).toEqual([{ stage: "waiting", ahead: 2 }, { stage: "waiting", ahead: 1 }, begun]);
  });

  test("says no at once when too many wait, and to one person before that, and yes again afterwards", async () => {
    const taken = [1, 2, 3].map(() => pool.run(task, { owner: "anna" }));
    const refusal = { ok: false, refusal: { code: "export.busy" } };
    expect(await pool.run(task, { owner: "anna" })).toMatchObject(refusal);
    const other = pool.run(task, { owner: "per" });
    expect(await pool.run(task, { owner: "karin" })).toMatchObject(refusal);
    for (const result of await Promise.all([...taken, other])) expect(result.ok).toBe(true);
    expect((await pool.run(task, { owner: "karin" })).ok).toBe(true);
  });

  test("a file that cannot be made is a fault, and the next one is made", async () => {
    await expect(pool.run(broken, { owner: "anna" })).rejects.toThrow();
    expect((await pool.run(task, { owner: "anna" })).ok).toBe(true);
  });

  test("who goes away leaves room for the next, waiting or under way", async () => {
    const leaving = [new AbortController(), new AbortController()];
    const gone = leaving.map(({ signal }) => pool.run(task, { owner: "anna", signal }).catch((error: unknown) => error));
    const stays = pool.run(task, { owner: "per" });
    for (const controller of leaving) controller.abort();
    for (const result of gone) expect(await result).toMatchObject({ name: "AbortError" });
    expect((await stays).ok).toBe(true);
    await expect(pool.run(task, { owner: "anna", signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  });

  test("one that takes too long is ended, and others wait for it no longer than that", async () => {
    const hasty = createExportPool<ExportTask>({ thread, bounds: { ...usualBounds, threads: 1, timeLimitMs: 1 }, onStray: () => undefined });
    const [first, second] = [hasty.run(task, { owner: "anna" }), hasty.run(task, { owner: "per" })];
    await expect(first).rejects.toThrow("longer than");
    await expect(second).rejects.toThrow("longer than");
    await hasty.stop();
  });

  test("however many wait, each listens to a signal of their own", async () => {
    // Node 20 takes more than ten listeners for a leak and says so in the log.
    const listening = vi.spyOn(EventTarget.prototype, "addEventListener");
    const full = createExportPool<ExportTask>({ thread, bounds: { ...usualBounds, threads: 1 }, onStray: () => undefined });
    const waiting = Array.from({ length: 12 }, (_, at) => full.run(task, { owner: `person ${at}` }).catch((error: unknown) => error));
    const signals = new Set(listening.mock.contexts.filter((target) => target instanceof AbortSignal));
    listening.mockRestore();
    await full.stop();
    await Promise.all(waiting);
    expect(signals.size).toBeGreaterThanOrEqual(waiting.length);
  });

  test("when it stops, those who wait are told", async () => {
    const ending = createExportPool<ExportTask>({ thread, bounds: { ...usualBounds, threads: 1 }, onStray: () => undefined });
    const waiting = ["anna", "per"].map((owner) => ending.run(task, { owner }).catch((error: unknown) => error));
    await ending.stop();
    for (const result of waiting) expect(await result).toMatchObject({ name: "AbortError" });
  });
});
