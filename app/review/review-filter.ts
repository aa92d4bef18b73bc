/** Which entries a reviewer looks at, and how many each choice would show. Kept in the address, so that a view can be sent to a colleague. */
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { kinds, type Kind } from "../../domain/annotation/kind.ts";
import { isUnsettled, queues, type Queue, type ReviewEntry } from "./review-entries.ts";

/** `waiting`: a verdict is proposed, and whoever raised the thread has yet to confirm it. */
export const reviewStates = ["open", "waiting", "settled", "all"] as const;
export type ReviewState = (typeof reviewStates)[number];

export const facets = ["section", "kind", "unit", "person", "tag"] as const;
export type Facet = (typeof facets)[number];

export type ReviewFilter = {
  readonly state: ReviewState;
  /** Null: every thread. */
  readonly queue: Queue | null;
  /** The chosen value of each facet; null means all. */
  readonly section: string | null;
  readonly kind: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly tag: string | null;
  readonly words: string;
};

export const noFilter: ReviewFilter = {
  state: "open",
  queue: null,
  section: null,
  kind: null,
  unit: null,
  person: null,
  tag: null,
  words: "",
};

/** What stands for "no section" and "no unit" among the values. */
export const none = "-";

type Value = { readonly value: string; readonly label: string };

/** What an entry has of each facet: one value, and of tags any number. */
const valuesOf: Record<Facet, (entry: ReviewEntry) => readonly Value[]> = {
  section: ({ place }) => [{ value: place.section?.id ?? none, label: place.section?.title ?? "" }],
  kind: ({ annotation }) => [{ value: annotation.kind, label: annotation.kind }],
  unit: ({ annotation }) => [{ value: annotation.unitId ?? none, label: annotation.unitName ?? "" }],
  person: ({ annotation }) => [{ value: annotation.authorId, label: annotation.authorName }],
  tag: ({ annotation }) => annotation.tags.map((tag) => ({ value: tag, label: tag })),
};

export const filterEntries = (entries: readonly ReviewEntry[], filter: ReviewFilter): ReviewEntry[] => {
  const matches = matcher(filter);
  const inQueue = (entry: ReviewEntry) => filter.queue === null || entry.queues.includes(filter.queue);
  return entries.filter((entry) => inState(entry, filter.state) && inQueue(entry) && facets.every((f) => hasValue(entry, f, filter)) && matches(entry));
};

export type FacetOption = { readonly value: string; readonly label: string; readonly count: number };

/** A facet's values among what the other choices leave, with their counts. The chosen one stays even when it has become empty. */
export const facetOptions = (entries: readonly ReviewEntry[], filter: ReviewFilter, facet: Facet): FacetOption[] => {
  const left = new Set(filterEntries(entries, { ...filter, [facet]: null }));
  const found = new Map<string, FacetOption & { order: number }>();
  for (const entry of entries) {
    for (const { value, label } of valuesOf[facet](entry)) {
      const known = found.get(value);
      found.set(value, {
        value,
        label,
        count: (known?.count ?? 0) + (left.has(entry) ? 1 : 0),
        order: Math.min(known?.order ?? Number.POSITIVE_INFINITY, entry.place.order),
      });
    }
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
  tag: byLabel,
};

export type StateCounts = Readonly<Record<ReviewState, number>>;

/** How many each state would show under the other choices. */
export const stateCounts = (entries: readonly ReviewEntry[], filter: ReviewFilter): StateCounts => {
  const left = filterEntries(entries, { ...filter, state: "all" });
  const count = (state: ReviewState) => left.filter((entry) => inState(entry, state)).length;
  return { open: count("open"), waiting: count("waiting"), settled: count("settled"), all: left.length };
};

/** How many each queue would show under the other choices. */
export const queueCounts = (entries: readonly ReviewEntry[], filter: ReviewFilter): Readonly<Record<Queue, number>> => {
  const left = filterEntries(entries, { ...filter, queue: null });
  const counts = queues.map((queue) => [queue, left.filter((entry) => entry.queues.includes(queue)).length] as const);
  return Object.fromEntries(counts) as Record<Queue, number>;
};

const inState = (entry: ReviewEntry, state: ReviewState): boolean => {
  switch (state) {
    case "all":
      return true;
    case "open":
      return isUnsettled(entry);
    case "waiting":
      return entry.annotation.proposal !== undefined;
    case "settled":
      return entry.annotation.state === "settled";
  }
};

const hasValue = (entry: ReviewEntry, facet: Facet, filter: ReviewFilter): boolean =>
  filter[facet] === null || valuesOf[facet](entry).some(({ value }) => value === filter[facet]);

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
    tag: search.get("tag"),
    queue: queues.find((queue) => queue === search.get("queue")) ?? null,
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
