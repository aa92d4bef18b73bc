/**
 * Keeps a map's values in order at a cost that follows what changed: those that kept their identity keep their place, the others are
 * inserted where they belong.
 */
export const createOrdered = <Id, Item extends object>(compare: (a: Item, b: Item) => number) => {
  let known: ReadonlyMap<Id, Item> = new Map();
  let list: readonly Item[] = [];

  return (items: ReadonlyMap<Id, Item>): readonly Item[] => {
    if (items === known) return list;
    const changed: Item[] = [];
    for (const [id, item] of items) if (known.get(id) !== item) changed.push(item);
    const gone = new Set<Item>();
    for (const [id, item] of known) if (items.get(id) !== item) gone.add(item);
    known = items;
    if (changed.length === 0 && gone.size === 0) return list;
    // Many at once, as at the first time, are sorted; merging one by one would be slower.
    const kept = gone.size > 0 ? list.filter((item) => !gone.has(item)) : [...list];
    if (changed.length > kept.length / 8) list = [...kept, ...changed].sort(compare);
    else {
      for (const item of changed) kept.splice(placeFor(kept, item, compare), 0, item);
      list = kept;
    }
    return list;
  };
};

const placeFor = <Item>(list: readonly Item[], item: Item, compare: (a: Item, b: Item) => number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle] as Item, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};
