/**
 * Every class of attack that is known, against the real server: refused or harmless, nothing of it reaches anybody, and those who write
 * go on writing. `npm run bench:attacks` repeats each and says what it costs.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { attacks } from "./attacks/catalogue.ts";
import { setStage, type Stage } from "./attacks/stage.ts";

const rounds = Number(process.env["SAMSVAR_ATTACK_ROUNDS"] ?? 1);

let stage: Stage;
const costs: string[] = [];

beforeAll(async () => {
  stage = await setStage();
}, 120_000);

afterAll(async () => {
  await stage.stop();
  // Most of them begin as an honest visit does, whose cost is not theirs.
  if (rounds > 1) process.stdout.write(`| attack | CPU ms each | memory MB after |\n| --- | --- | --- |\n${costs.join("\n")}\n`);
});

const visit = { title: "(an honest visit: ticket, upgrade, greeting, leaving)", carryOut: async (on: Stage) => (await on.attack()).ws.close() };

describe.each([["for comparison", [visit]] as const, ...attacks])("%s", (_group, list) => {
  test.each(list)("$title", { timeout: 60_000 * rounds }, async ({ title, carryOut }) => {
    const knownTo = (): string[] => [...stage.watcher.doc.store.clients.keys()].filter((client) => client !== stage.victim.doc.clientID).map((client) => `${client}:${Y.getState(stage.watcher.doc.store, client)}`);
    const before = knownTo();
    const costBefore = stage.cost();
    for (let round = 0; round < rounds; round++) await carryOut(stage);
    const costAfter = stage.cost();
    await stage.undisturbed();
    // Nothing of it went out: the watcher knows of nobody's words but the victim's.
    expect(knownTo()).toEqual(before);
    expect(stage.watcher.doc.store.pendingStructs).toBeNull();
    expect(stage.watcher.doc.store.pendingDs).toBeNull();
    const [cpu, memory] = [(costAfter.cpuMs - costBefore.cpuMs) / rounds, (costAfter.rss - costBefore.rss) / 1024 / 1024];
    costs.push(`| ${title} | ${cpu.toFixed(1)} | ${memory.toFixed(1)} |`);
  });
});
