import { differences } from "./differences.ts";

/**
 * Keeps a map's values in order at a cost that follows what changed: those that kept their identity keep their place, the others are
 * inserted where they belong.
 */
export const createOrdered = <Id, Item extends object>(compare: (a: Item, b: Item) => number) => {
  let known: ReadonlyMap<Id, Item> = new Map();
  let list: readonly Item[] = [];

  return (items: ReadonlyMap<Id, Item>): readonly Item[] => {
    if (items === known) return list;
    const { came, gone } = differences(known, items);
    known = items;
    if (came.length === 0 && gone.length === 0) return list;
    // Many at once, as at the first time, are sorted; merging one by one would be slower.
    const kept = gone.length > 0 ? without(list, new Set(gone)) : [...list];
    if (came.length > kept.length / 8) list = [...kept, ...came].sort(compare);
    else {
      for (const item of came) kept.splice(placeFor(kept, item, compare), 0, item);
      list = kept;
    }
    return list;
  };
};

const without = <Item>(list: readonly Item[], gone: ReadonlySet<Item>): Item[] => list.filter((item) => !gone.has(item));

const placeFor = <Item>(list: readonly Item[], item: Item, compare: (a: Item, b: Item) => number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle] as Item, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};
