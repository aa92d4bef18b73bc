import * as prng from "lib0/prng";

/** Seeded chance, so that a failing run can be run again. */
export class Chance {
  private readonly generator: prng.PRNG;

  constructor(seed: number) {
    this.generator = prng.create(seed);
  }

  /** From 0 to `below`, exclusive. */
  below(below: number): number {
    return below <= 1 ? 0 : prng.int32(this.generator, 0, below - 1);
  }

  oneOf<T>(options: readonly T[]): T {
    const option = options[this.below(options.length)];
    if (option === undefined) throw new Error("nothing to choose from");
    return option;
  }

  happens(percent: number): boolean {
    return this.below(100) < percent;
  }
}
