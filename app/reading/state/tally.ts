import { differences } from "./differences.ts";

/**
 * Counts a map's values by their keys at a cost that follows what changed: those that kept their identity are not looked at again. What an
 * item's keys are must never change. The counts are the tally's own and change with the next call.
 */
export const createTally = <Id, Item extends object, Key>(keysOf: (item: Item) => Iterable<Key>) => {
  let known: ReadonlyMap<Id, Item> = new Map();
  const counts = new Map<Key, number>();
  const count = (item: Item, by: 1 | -1): void => {
    for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + by);
  };

  return (items: ReadonlyMap<Id, Item>): ((key: Key) => number) => {
    if (items !== known) {
      const { came, gone } = differences(known, items);
      for (const item of gone) count(item, -1);
      for (const item of came) count(item, 1);
      known = items;
    }
    return (key) => counts.get(key) ?? 0;
  };
};
