/** Which entries a reviewer looks at, and how many each choice would show. Kept in the address, so that a view can be sent to a colleague. */
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { kinds, type Kind } from "../../domain/annotation/kind.ts";
import type { ReviewEntry } from "./review-entries.ts";

export const reviewStates = ["open", "settled", "all"] as const;
export type ReviewState = (typeof reviewStates)[number];

export const facets = ["section", "kind", "unit", "person"] as const;
export type Facet = (typeof facets)[number];

export type ReviewFilter = {
  readonly state: ReviewState;
  /** The chosen value of each facet; null means all. */
  readonly section: string | null;
  readonly kind: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly words: string;
};

export const noFilter: ReviewFilter = { state: "open", section: null, kind: null, unit: null, person: null, words: "" };

/** What stands for "no section" and "no unit" among the values. */
export const none = "-";

const valueOf: Record<Facet, (entry: ReviewEntry) => string> = {
  section: ({ place }) => place.section?.id ?? none,
  kind: ({ annotation }) => annotation.kind,
  unit: ({ annotation }) => annotation.unitId ?? none,
  person: ({ annotation }) => annotation.authorId,
};

const labelOf: Record<Facet, (entry: ReviewEntry) => string> = {
  section: ({ place }) => place.section?.title ?? "",
  kind: ({ annotation }) => annotation.kind,
  unit: ({ annotation }) => annotation.unitName ?? "",
  person: ({ annotation }) => annotation.authorName,
};

export const filterEntries = (entries: readonly ReviewEntry[], filter: ReviewFilter): ReviewEntry[] => {
  const matches = matcher(filter);
  return entries.filter((entry) => inState(entry, filter.state) && facets.every((f) => hasValue(entry, f, filter)) && matches(entry));
};

export type FacetOption = { readonly value: string; readonly label: string; readonly count: number };

/** A facet's values among what the other choices leave, with their counts. The chosen one stays even when it has become empty. */
export const facetOptions = (entries: readonly ReviewEntry[], filter: ReviewFilter, facet: Facet): FacetOption[] => {
  const left = new Set(filterEntries(entries, { ...filter, [facet]: null }));
  const found = new Map<string, FacetOption & { order: number }>();
  for (const entry of entries) {
    const value = valueOf[facet](entry);
    const known = found.get(value);
    found.set(value, {
      value,
      label: labelOf[facet](entry),
      count: (known?.count ?? 0) + (left.has(entry) ? 1 : 0),
      order: Math.min(known?.order ?? Number.POSITIVE_INFINITY, entry.place.order),
    });
  }
  return [...found.values()]
    .filter(({ value, count }) => count > 0 || value === filter[facet])
    .sort(compareOptions[facet])
    .map(({ value, label, count }) => ({ value, label, count }));
};

type Sortable = FacetOption & { readonly order: number };

const byLabel = (a: Sortable, b: Sortable) => a.label.localeCompare(b.label, "sv");

const compareOptions: Record<Facet, (a: Sortable, b: Sortable) => number> = {
  section: (a, b) => a.order - b.order,
  kind: (a, b) => kinds.indexOf(a.value as Kind) - kinds.indexOf(b.value as Kind),
  unit: byLabel,
  person: byLabel,
};

export type StateCounts = Readonly<Record<ReviewState, number>>;

/** How many each state would show under the other choices. */
export const stateCounts = (entries: readonly ReviewEntry[], filter: ReviewFilter): StateCounts => {
  const left = filterEntries(entries, { ...filter, state: "all" });
  const open = left.filter((e) => inState(e, "open")).length;
  return { open, settled: left.length - open, all: left.length };
};

const inState = ({ annotation }: ReviewEntry, state: ReviewState): boolean => state === "all" || annotation.state === state;

const hasValue = (entry: ReviewEntry, facet: Facet, filter: ReviewFilter): boolean =>
  filter[facet] === null || valueOf[facet](entry) === filter[facet];

/** Every word must occur somewhere in what the annotation says, names or quotes. */
const matcher = ({ words }: ReviewFilter): ((entry: ReviewEntry) => boolean) => {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return ({ annotation }) => {
    const haystack = wanted.length > 0 ? folded(searchable(annotation)) : "";
    return wanted.every((word) => haystack.includes(word));
  };
};

const searchable = (a: AnnotationView): string =>
  [a.text, a.suggestion, a.quote.exact, a.authorName, a.unitName ?? "", ...a.tags, a.disposition?.reason ?? ""].join("\n");

const folded = (text: string): string => text.normalize("NFC").toLocaleLowerCase("sv");

export const filterFromSearch = (search: URLSearchParams): ReviewFilter => {
  const state = search.get("state") as ReviewState | null;
  return {
    state: state && reviewStates.includes(state) ? state : "open",
    section: search.get("section"),
    kind: search.get("kind"),
    unit: search.get("unit"),
    person: search.get("person"),
    words: search.get("words") ?? "",
  };
};

/** The search with the filter written into it; everything else in it, and nothing that says the default, is kept. */
export const searchWithFilter = (search: URLSearchParams, filter: ReviewFilter): URLSearchParams => {
  const next = new URLSearchParams(search);
  for (const [key, value] of Object.entries(filter)) {
    if (value === null || value === noFilter[key as keyof ReviewFilter]) next.delete(key);
    else next.set(key, value);
  }
  return next;
};
