import { bullet } from "../text/labels.ts";
import { formatNumber } from "./number-format.ts";
import type { NumberingRef, ParagraphStyle, Styles } from "./styles.ts";
import { attribute, child, children, type Document, type Element, isOn, valueOf, wholeNumber } from "./xml.ts";

/** Where a paragraph stands in its list: its level from 0, and what Word shows before it (null when the level shows nothing). */
export type ListPlace = { readonly level: number; readonly label: string | null; readonly bullet: boolean };

/** Counts lists in document order. Each call is one paragraph, so ask once for each, in order. */
export interface ListCounter {
  next(own: NumberingRef | null, style: ParagraphStyle): ListPlace | null;
}

type Level = { readonly start: number; readonly format: string; readonly text: string; readonly legal: boolean; readonly restart: number | null };

/** One `w:num`: the levels it shows, whose counters it shares, and the levels that it starts anew. */
type List = {
  readonly counters: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startsAnew: ReadonlyMap<number, number>;
  readonly levelOfStyle: ReadonlyMap<string, number>;
};

/** ECMA-376 part 1 §17.9. Lists that share a definition count on together, unless one says that it starts anew. */
export const listCounter = (tree: Document | null, styles: Styles): ListCounter => {
  const lists = readLists(tree, styles);
  const counters = new Map<string, number[]>();
  const used = new Set<string>();
  return {
    next(own, style) {
      const numId = own?.numId ?? style.numbering?.numId;
      const list = numId === undefined ? undefined : lists.get(numId);
      if (!list || numId === undefined) return null;
      const styled = own?.numId === undefined ? list.levelOfStyle.get(style.id) : undefined;
      const at = Math.min(8, Math.max(0, own?.level ?? styled ?? style.numbering?.level ?? 0));
      const level = list.levels.get(at);
      if (!level) return null;
      const counts = counters.get(list.counters) ?? [];
      counters.set(list.counters, counts);
      const anew = used.has(`${numId}/${at}`) ? undefined : list.startsAnew.get(at);
      used.add(`${numId}/${at}`);
      counts[at] = anew ?? (counts[at] === undefined ? level.start : (counts[at] ?? 0) + 1);
      for (let above = 0; above < at; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
      for (let below = at + 1; below < 9; below += 1) if (restarts(list.levels.get(below), below, at)) delete counts[below];
      return { level: at, label: labelOf(list, level, counts), bullet: level.format === "bullet" };
    },
  };
};

/** A level starts again after any level above it, unless it names the level that it waits for (0: it never starts again). */
const restarts = (level: Level | undefined, below: number, at: number): boolean =>
  level?.restart == null || level.restart > below ? true : level.restart !== 0 && at <= level.restart - 1;

const labelOf = (list: List, level: Level, counts: readonly number[]): string | null => {
  if (level.format === "bullet") return bullet(level.text.trim());
  if (level.format === "none") return level.text.replace(/%\d/g, "").trim() || null;
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const other = list.levels.get(Number(digit) - 1);
    const value = counts[Number(digit) - 1] ?? other?.start ?? 1;
    return formatNumber(value, level.legal ? "decimal" : (other?.format ?? "decimal"));
  });
  return label.trim() || null;
};

const readLists = (tree: Document | null, styles: Styles): ReadonlyMap<string, List> => {
  const root = tree?.documentElement;
  if (!root) return new Map();
  const definitions = new Map(children(root, "abstractNum").map((each) => [attribute(each, "abstractNumId") ?? "", each]));
  const nums = new Map(children(root, "num").map((each) => [attribute(each, "numId") ?? "", each]));
  const definitionOf = (num: Element | undefined): Element | undefined => definitions.get(valueOf(num, "abstractNumId") ?? "");
  const lists = new Map<string, List>();
  for (const [numId, num] of nums) {
    const named = definitionOf(num);
    // A definition may only point at a numbering style, which points at the list that holds the levels.
    const linked = definitionOf(nums.get(styles.listOf(valueOf(named, "numStyleLink")) ?? ""));
    const definition = linked ?? named;
    if (definition) lists.set(numId, readList(num, definition));
  }
  return lists;
};

const readList = (num: Element, definition: Element): List => {
  const levels = new Map<number, Level>();
  const startsAnew = new Map<number, number>();
  const levelOfStyle = new Map<string, number>();
  const take = (element: Element) => {
    const at = wholeNumber(attribute(element, "ilvl")) ?? 0;
    levels.set(at, readLevel(element));
    const style = valueOf(element, "pStyle");
    if (style !== undefined) levelOfStyle.set(style, at);
  };
  children(definition, "lvl").forEach(take);
  for (const override of children(num, "lvlOverride")) {
    const level = child(override, "lvl");
    if (level) take(level);
    const start = wholeNumber(valueOf(override, "startOverride"));
    if (start !== undefined) startsAnew.set(wholeNumber(attribute(override, "ilvl")) ?? 0, start);
  }
  return { counters: attribute(definition, "abstractNumId") ?? "", levels, startsAnew, levelOfStyle };
};

const readLevel = (element: Element): Level => ({
  start: wholeNumber(valueOf(element, "start")) ?? 1,
  format: valueOf(element, "numFmt") ?? "decimal",
  text: valueOf(element, "lvlText") ?? "",
  legal: isOn(child(element, "isLgl")),
  restart: wholeNumber(valueOf(element, "lvlRestart")) ?? null,
});
