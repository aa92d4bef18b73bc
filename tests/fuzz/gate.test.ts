/**
 * Honest editors against the gate, and what attackers make of each of their updates. `npm run fuzz` asks for a million of each; a seed
 * that fails goes into `remembered`.
 */
import { expect, test } from "vitest";
import { fuzzGate } from "../../collab/testing/gate-fuzz.ts";

const wanted = Number(process.env["SAMSVAR_FUZZ_UPDATES"] ?? 20_000);
const firstSeed = Number(process.env["SAMSVAR_FUZZ_SEED"] ?? 1);

/** 144: a page that had parted a surrogate pair brings it again to a server that has it whole. 249: it is parted at one page and nowhere else. */
const remembered: readonly number[] = [144, 249];

test(`[R1–R14] ${wanted} honest updates pass and converge, ${wanted} mutated ones are refused or harmless, from seed ${firstSeed}`, { timeout: 60_000 + wanted * 20 }, () => {
  const total = { honest: 0, mutated: 0, refused: 0, worlds: 0, twisted: 0 };
  const failures: string[] = [];
  const take = (seed: number): void => {
    const report = fuzzGate(seed);
    total.honest += report.honest;
    total.mutated += report.mutated;
    total.refused += report.refused;
    total.worlds += 1;
    if (report.isTwisted) total.twisted += 1;
    failures.push(...report.failures);
  };
  remembered.forEach(take);
  for (let seed = firstSeed; total.mutated < wanted && failures.length === 0; seed++) take(seed);
  expect(failures).toEqual([]);
  // Convergence was asked for nearly everywhere.
  expect(total.twisted).toBeLessThan(total.worlds / 5);
  // Some of both, else one half would have shown nothing.
  expect(total.refused).toBeGreaterThan(total.mutated / 2);
  expect(total.refused).toBeLessThan(total.mutated * 0.98);
});
