import { LRUCache } from "lru-cache";

/** So many statements are prepared in each connection; a plan takes some ten kilobytes there. */
const mostNames = 200;

/** Asked so often, a statement is one that is asked again and again, not one of the many lengths of a list. */
const often = 5;

/**
 * Names the statements that are asked often, so that each connection parses and plans them once instead of every time; the others have none
 * (an empty name). A statement keeps its name as long as the process lives.
 */
export const createStatementNames = (): ((query: { readonly sql: string }) => string) => {
  const names = new Map<string, string>();
  const asked = new LRUCache<string, number>({ max: 1_000 });
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostNames) return "";
    const times = (asked.get(sql) ?? 0) + 1;
    asked.set(sql, times);
    if (times < often) return "";
    asked.delete(sql);
    const name = `samsvar_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
};
