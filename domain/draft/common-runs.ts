/** Index pairs `[before, after]`, both ascending. */
export type Pairs = readonly (readonly [number, number])[];

/** Cells of the exact comparison's table: beyond this the gap between two certain pairs is left unmatched rather than slow. */
const exactCells = 4_000_000;

/**
 * Which items of two lists correspond, in order. Equal ends first, then items that occur once on both sides (patience: they are certain),
 * then the longest common subsequence between those. Where several answers are as good, the latest: a repeated heading belongs to what
 * follows it, not to what stands before. Near-linear where the lists are nearly equal, bounded where they are not.
 */
export const commonRuns = (before: readonly string[], after: readonly string[]): Pairs =>
  between(before, after, 0, before.length, 0, after.length);

const between = (a: readonly string[], b: readonly string[], a0: number, a1: number, b0: number, b1: number): [number, number][] => {
  const head: [number, number][] = [];
  const tail: [number, number][] = [];
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) tail.push([--a1, --b1]);
  tail.reverse();
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) head.push([a0++, b0++]);
  if (a0 === a1 || b0 === b1) return [...head, ...tail];
  const anchors = longestAscending(uniquePairs(a, b, a0, a1, b0, b1));
  if (anchors.length === 0) return [...head, ...exact(a, b, a0, a1, b0, b1), ...tail];
  const middle: [number, number][] = [];
  let [fromA, fromB] = [a0, b0];
  for (const [i, j] of anchors) {
    for (const pair of between(a, b, fromA, i, fromB, j)) middle.push(pair);
    middle.push([i, j]);
    [fromA, fromB] = [i + 1, j + 1];
  }
  for (const pair of between(a, b, fromA, a1, fromB, b1)) middle.push(pair);
  return [...head, ...middle, ...tail];
};

const uniquePairs = (a: readonly string[], b: readonly string[], a0: number, a1: number, b0: number, b1: number): [number, number][] => {
  const inB = onceIn(b, b0, b1);
  const pairs: [number, number][] = [];
  for (const [item, i] of onceIn(a, a0, a1)) {
    const j = inB.get(item);
    if (i !== null && j !== undefined && j !== null) pairs.push([i, j]);
  }
  return pairs.sort((x, y) => x[0] - y[0]);
};

/** Where each item stands; null when it stands in several places. */
const onceIn = (list: readonly string[], from: number, to: number): Map<string, number | null> => {
  const where = new Map<string, number | null>();
  for (let index = from; index < to; index += 1) {
    const item = list[index] ?? "";
    where.set(item, where.has(item) ? null : index);
  }
  return where;
};

/** The longest part of pairs, ascending in `a`, that ascends in `b` too (patience sorting). */
const longestAscending = (pairs: readonly [number, number][]): [number, number][] => {
  const tops: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, j], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const out: [number, number][] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) out.push(pair);
  }
  return out.reverse();
};

const exact = (a: readonly string[], b: readonly string[], a0: number, a1: number, b0: number, b1: number): [number, number][] => {
  const [rows, columns] = [a1 - a0, b1 - b0];
  if (rows * columns > exactCells) return [];
  const width = columns + 1;
  const length = new Uint16Array((rows + 1) * width);
  for (let i = 1; i <= rows; i += 1) {
    for (let j = 1; j <= columns; j += 1) {
      length[i * width + j] =
        a[a0 + i - 1] === b[b0 + j - 1]
          ? (length[(i - 1) * width + j - 1] ?? 0) + 1
          : Math.max(length[(i - 1) * width + j] ?? 0, length[i * width + j - 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = rows, j = columns; i > 0 && j > 0; ) {
    if (a[a0 + i - 1] === b[b0 + j - 1]) pairs.push([a0 + --i, b0 + --j]);
    else if ((length[(i - 1) * width + j] ?? 0) > (length[i * width + j - 1] ?? 0)) i -= 1;
    else j -= 1;
  }
  return pairs.reverse();
};
