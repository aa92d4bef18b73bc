/**
 * The new value, with every part that says the same as before being the very part there was: so that what is drawn from it is drawn again
 * only where something has changed. For plain data.
 */
export const keepSame = <T>(before: unknown, now: T): T => {
  if (Object.is(before, now)) return now;
  if (Array.isArray(now)) {
    if (!Array.isArray(before)) return now;
    const kept: unknown[] = now.map((item, index) => keepSame(before[index], item));
    return (kept.length === before.length && kept.every((item, index) => Object.is(item, before[index])) ? before : kept) as T;
  }
  if (!isRecord(now) || !isRecord(before)) return now;
  const keys = Object.keys(now);
  const kept = Object.fromEntries(keys.map((key) => [key, keepSame(before[key], now[key])]));
  const isSame = keys.length === Object.keys(before).length && keys.every((key) => key in before && Object.is(kept[key], before[key]));
  return (isSame ? before : kept) as T;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
