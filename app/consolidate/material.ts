/** The left side of consolidation: what the body has decided on, with its fate, grouped as the consolidator wants to work. */
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { kinds } from "../../domain/annotation/kind.ts";
import type { AnnotationId, PointId } from "../../domain/ids.ts";
import type { Fate } from "../../domain/response/coverage.ts";
import { likeGroups, type Likeness } from "../../domain/response/likeness.ts";
import { comparePlaces, type Place } from "../../domain/annotation/place.ts";

export type MaterialRow = {
  readonly annotation: AnnotationView;
  readonly fate: Fate;
  readonly pointIds: readonly PointId[];
  /** The passages of the response that it is used in. */
  readonly usedIn: readonly string[];
  /** Who wrote the other annotations that those passages rest on. */
  readonly mergedWith: readonly string[];
  readonly place: Place;
};

export const groupings = ["section", "theme", "kind", "unit", "likeness"] as const;
export type Grouping = (typeof groupings)[number];

/** `left`: accepted ones without a fate. */
export const shows = ["left", "all"] as const;
export type Show = (typeof shows)[number];

export type MaterialGroup = {
  /** A section's id, a kind, a unit's id; "-" for the whole document and for people without a unit. */
  readonly key: string;
  /** Empty where `key` is "-"; a kind's name is translated where it is shown. */
  readonly title: string;
  readonly rows: readonly MaterialRow[];
  readonly left: number;
  /** How alike its views are, from 0 to 1, where that is what holds them together. */
  readonly overlap: number | null;
};

export const isLeft = ({ fate }: MaterialRow): boolean => fate.type === "none";

/** Settled rows only, in the order of the draft; what is not yet settled is no material. */
export const materialRows = (rows: readonly MaterialRow[], show: Show): MaterialRow[] =>
  rows
    .filter((row) => (show === "left" ? isLeft(row) : row.fate.type !== "unsettled"))
    .sort((a, b) => comparePlaces(a.place, b.place) || compareText(a.annotation.id, b.annotation.id));

const none = "-";

type Key = { readonly key: string; readonly title: string };

const keysOf: Record<Exclude<Grouping, "likeness">, (row: MaterialRow) => readonly Key[]> = {
  section: ({ place }) => [place.section ? { key: place.section.id, title: place.section.title } : { key: none, title: "" }],
  // A view with several themes is worked on under each.
  theme: ({ annotation }) => (annotation.tags.length > 0 ? annotation.tags.map((tag) => ({ key: tag, title: tag })) : [{ key: none, title: "" }]),
  kind: ({ annotation }) => [{ key: annotation.kind, title: annotation.kind }],
  unit: ({ annotation }) => [{ key: annotation.unitId ?? none, title: annotation.unitName ?? "" }],
};

export const groupRows = (rows: readonly MaterialRow[], by: Grouping, likenesses: readonly Likeness[] = []): MaterialGroup[] => {
  if (by === "likeness") return alike(rows, likenesses);
  const groups = new Map<string, { title: string; rows: MaterialRow[] }>();
  for (const row of rows) {
    for (const { key, title } of keysOf[by](row)) {
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { title, rows: [row] });
    }
  }
  const made = [...groups].map(([key, group]) => groupOf(key, group.title, group.rows));
  if (by === "section") return made;
  const kindOrder = (group: MaterialGroup) => kinds.findIndex((kind) => kind === group.key);
  return by === "kind"
    ? made.sort((a, b) => kindOrder(a) - kindOrder(b))
    : made.sort((a, b) => (by === "theme" ? Number(a.key === none) - Number(b.key === none) : 0) || a.title.localeCompare(b.title, "sv"));
};

const groupOf = (key: string, title: string, rows: readonly MaterialRow[], overlap: number | null = null): MaterialGroup => ({
  key,
  title,
  rows,
  left: rows.filter(isLeft).length,
  overlap,
});

/** What says nearly the same, the likest first; what is like nothing else comes last. */
const alike = (rows: readonly MaterialRow[], likenesses: readonly Likeness[]): MaterialGroup[] => {
  const rowOf = new Map(rows.map((row) => [row.annotation.id, row]));
  const groups = likeGroups(likenesses.filter(({ first, second }) => rowOf.has(first) && rowOf.has(second)))
    .sort((a, b) => b.overlap - a.overlap)
    .map(({ ids, overlap }) => groupOf(ids[0] ?? none, "", rows.filter((row) => ids.includes(row.annotation.id)), overlap));
  const placed = new Set(groups.flatMap((group) => group.rows));
  const others = rows.filter((row) => !placed.has(row));
  return others.length > 0 ? [...groups, groupOf(none, "", others)] : groups;
};

/** The chosen ones that may still be merged: what got a fate meanwhile falls out of the choice. */
export const stillChosen = (chosen: ReadonlySet<AnnotationId>, rows: readonly MaterialRow[]): AnnotationId[] =>
  rows.filter((row) => isLeft(row) && chosen.has(row.annotation.id)).map((row) => row.annotation.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
