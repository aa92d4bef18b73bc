import type { Notices } from "../notices.ts";
import { labelledLine } from "../text/labels.ts";
import { headingLevels } from "./heading-levels.ts";
import type { PageLines } from "./edges.ts";
import { commonSize, type Line } from "./lines.ts";
import type { Unit } from "./unit.ts";

/** What the looks of the whole document say. Lengths in points. */
type Looks = { readonly body: number; readonly right: number; readonly leading: (size: number) => number };

/** Units from looks alone: size and weight make headings, leading and indents make paragraphs, marks make lists. */
export const layoutUnits = (pages: readonly PageLines[], notices: Notices): Unit[] => {
  const lines = pages.flatMap((page) => page.lines);
  const looks = looksOf(lines);
  const groups = pages.flatMap((page) => {
    const { flow, notes } = splitNotes(page.lines, looks.body);
    return [...groupLines(dropContents(flow, notices), looks).map((group) => ({ group, note: false })), ...notes.map((group) => ({ group, note: true }))];
  });
  const levels = headingLevels(groups.filter((each) => !each.note).map((each) => each.group), looks.body);
  return groups.flatMap(({ group, note }): Unit[] => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    const base = { page: first.page, lastPage: last.page, lines: group.map((line) => line.pieces), full: last.right > looks.right - looks.body * 3 };
    if (note) return [{ ...base, kind: "note" }];
    const level = levels.get(group);
    if (level !== undefined) return [{ ...base, kind: "heading", level }];
    const label = labelledLine(first.text);
    if (label && label.kind !== "section") return [{ ...base, kind: "item", level: 1, label: null }];
    const columns = first.gaps >= 2 || (group.length >= 3 && group.filter((line) => line.gaps > 0).length >= group.length * 0.8);
    // Without tags a table's cells are only words in columns.
    if (columns) notices.add("table-flattened", first.text);
    return [{ ...base, kind: "paragraph", keepLines: columns }];
  });
};

const looksOf = (lines: readonly Line[]): Looks => {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const gaps = new Map<number, number[]>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const gap = before && before.page === line.page && before.size === line.size ? before.y - line.y : 0;
    if (gap > 0 && gap < line.size * 2.5) gaps.set(line.size, [...(gaps.get(line.size) ?? []), gap]);
  });
  const leadings = new Map([...gaps].map(([size, all]) => [size, quantile(all.sort((a, b) => a - b), 0.3)]));
  return { body: commonSize(lines), right: quantile(rights, 0.95), leading: (size) => leadings.get(size) ?? size * 1.3 };
};

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** Small lines at the foot of a page that begin with a mark are notes. */
const splitNotes = (lines: readonly Line[], body: number): { flow: readonly Line[]; notes: Line[][] } => {
  const lowest = Math.min(...lines.filter((line) => line.size > body * 0.92).map((line) => line.y));
  const foot = lines.filter((line) => line.size <= body * 0.92 && line.y < lowest);
  const notes: Line[][] = [];
  for (const line of foot) {
    if (/^(\d{1,3}|\*{1,3})\s*\p{L}/u.test(line.text)) notes.push([line]);
    else if (notes.length > 0) notes.at(-1)?.push(line);
    else return { flow: lines, notes: [] };
  }
  const taken = new Set(foot);
  return notes.length > 0 ? { flow: lines.filter((line) => !taken.has(line)), notes } : { flow: lines, notes: [] };
};

const leaders = /(?:\.\s?){4,}\s*\d{1,4}$/;

const dropContents = (lines: readonly Line[], notices: Notices): readonly Line[] => {
  const listed = lines.filter((line) => leaders.test(line.text));
  if (listed.length < 3) return lines;
  notices.add("contents-dropped", listed[0]?.text ?? "");
  return lines.filter((line) => !leaders.test(line.text) && !/^(innehåll|innehållsförteckning|contents)$/i.test(line.text));
};

const groupLines = (lines: readonly Line[], looks: Looks): Line[][] => {
  const groups: Line[][] = [];
  lines.forEach((line) => {
    const open = groups.at(-1);
    const before = open?.at(-1);
    if (!open || !before || startsAnew(open, before, line, looks)) groups.push([line]);
    else open.push(line);
  });
  return groups;
};

const startsAnew = (open: readonly Line[], before: Line, line: Line, looks: Looks): boolean => {
  const down = before.y - line.y;
  if (Math.abs(before.size - line.size) > 0.6 || down <= 0 || down > looks.leading(line.size) * 1.3) return true;
  const free = isFree(before, line, looks.right);
  if (before.bold !== line.bold && free) return true;
  const inList = labelledLine(open[0]?.text ?? "") !== null;
  if (labelledLine(line.text) !== null && (free || inList)) return true;
  // Rows of columns stay together, and apart from running text.
  if (before.gaps >= 2 !== line.gaps >= 2) return true;
  if (before.gaps > 0 && line.gaps > 0) return false;
  const indented = line.x > before.x + line.size * 0.8;
  if (indented && !inList && (open.length > 1 || free)) return true;
  if (inList && line.x < (open[0]?.x ?? 0) - line.size * 0.5) return true;
  return free && /[.!?:]["”)]?$/u.test(before.text) && /^\p{Lu}/u.test(line.text);
};

/** The next word would have fitted, so the break was meant. */
const isFree = (before: Line, line: Line, right: number): boolean => {
  const word = line.text.split(/\s/)[0] ?? "";
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  return before.right + letter * (word.length + 1) < right;
};
