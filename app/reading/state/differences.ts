/** What one map holds that the one before did not, by identity: `came` is new or changed, `gone` is no more or what it was before. */
export type Differences<Item> = { readonly came: readonly Item[]; readonly gone: readonly Item[] };

type Worked = { readonly from: ReadonlyMap<unknown, unknown>; readonly differences: Differences<unknown> };

/** The last that was worked out for a map, which is never changed: several things are kept up to date with the same news. */
const worked = new WeakMap<ReadonlyMap<unknown, unknown>, Worked>();

/** From one map to the next, each of thousands. */
export const differences = <Id, Item extends object>(from: ReadonlyMap<Id, Item>, to: ReadonlyMap<Id, Item>): Differences<Item> => {
  const known = worked.get(to);
  if (known?.from === from) return known.differences as Differences<Item>;
  const came: Item[] = [];
  const gone: Item[] = [];
  let stayed = 0;
  for (const [id, item] of to) {
    const before = from.get(id);
    if (before !== undefined) stayed += 1;
    if (before === item) continue;
    came.push(item);
    if (before !== undefined) gone.push(before);
  }
  if (stayed < from.size) for (const [id, item] of from) if (!to.has(id)) gone.push(item);
  worked.set(to, { from, differences: { came, gone } });
  return { came, gone };
};
