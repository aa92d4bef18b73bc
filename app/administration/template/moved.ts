/** The list with one item moved by a number of places; beyond an end it stays at the end. */
export const moved = <T>(items: readonly T[], index: number, by: number): T[] => {
  const rest = items.filter((_, at) => at !== index);
  const item = items[index];
  if (item === undefined) return rest;
  const to = Math.max(0, Math.min(rest.length, index + by));
  return [...rest.slice(0, to), item, ...rest.slice(to)];
};
