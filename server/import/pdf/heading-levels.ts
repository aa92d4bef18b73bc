import { labelledLine } from "../text/labels.ts";
import type { Line } from "./lines.ts";

type Group = readonly Line[];

/**
 * Which groups of lines are headings, and of what level. Larger letters than the body's make a heading, level by size; so do short bold
 * lines of the body's size, below all others. A printed number ("4.3") gives its own level. The one largest line is the title, and
 * the levels of the rest begin at 1 again.
 */
export const headingLevels = (groups: readonly Group[], body: number): ReadonlyMap<Group, number> => {
  const found = groups.filter((group, index) => isHeading(group, groups[index + 1], body));
  const sizes = [...new Set(found.map(sizeOf))].sort((a, b) => b - a);
  const largest = found.filter((group) => sizeOf(group) === sizes[0]);
  const title = largest.length === 1 && sizes.length > 1 && largest[0] === found[0] ? largest[0] : undefined;
  const ranked = title ? sizes.slice(1) : sizes;
  return new Map(
    found.map((group) => {
      const depth = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{L}/u.exec(group[0]?.text ?? "")?.[1]?.split(".").length;
      return [group, group === title ? 1 : (depth ?? Math.min(6, ranked.indexOf(sizeOf(group)) + 1))];
    }),
  );
};

/** Sizes within half a point are the same size. */
const sizeOf = (group: Group): number => Math.round((group[0]?.size ?? 0) * 2) / 2;

const isHeading = (group: Group, next: Group | undefined, body: number): boolean => {
  const text = group.map((line) => line.text).join(" ");
  if (group.length > 3 || text.length > 200 || !/\p{L}{2}/u.test(text)) return false;
  if (sizeOf(group) > body * 1.1) return true;
  const bold = group.every((line) => line.bold) && group.length <= 2 && text.length <= 100 && sizeOf(group) >= body * 0.95;
  if (!bold || /[.,;:!?]$/u.test(text) || group.some((line) => line.gaps > 0)) return false;
  const listed = labelledLine(text);
  return next !== undefined && (listed === null || listed.kind === "section" || listed.kind === "number");
};
