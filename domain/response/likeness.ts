/** Annotations that say nearly the same, found by the stems of their words. A suggestion: a person decides whether they are one view. */
import type { AnnotationId } from "../ids.ts";

export type Wording = { readonly id: AnnotationId; readonly text: string };

/** `overlap` from 0 to 1: how much of what both say is the same, rarer words counting more. */
export type Likeness = { readonly first: AnnotationId; readonly second: AnnotationId; readonly overlap: number };

/** What a language makes of a word. */
export type Stemmer = (word: string) => string;

const leastOverlap = 0.5;
/** A shared word or two is chance. */
const leastShared = 3;

const commonWords = new Set(
  "alla allt att av avsnittet bara bli blir bör de dem den denna dessa det detta där därför då efter eller en ett finns fram från för förslaget ha han har hon hos hur här i in inom kan med men mer mot måste mycket ner nu någon något när och också om oss på programmet redan samt ska skulle som ta till under upp ut utan var vara vara vid vilka vilken vilket vill är över även".split(
    " ",
  ),
);

const stemsOf = (text: string, stem: Stemmer): ReadonlySet<string> =>
  new Set(
    (text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !commonWords.has(word)).map(stem),
  );

/** Every pair that is alike, the likest first. Looks only at pairs that share a word that is not everybody's. */
export const likenessesOf = (wordings: readonly Wording[], stem: Stemmer): Likeness[] => {
  const stems = wordings.map(({ text }) => stemsOf(text, stem));
  const where = new Map<string, number[]>();
  stems.forEach((set, index) => {
    for (const one of set) where.set(one, [...(where.get(one) ?? []), index]);
  });
  const weightOf = (one: string): number => Math.log(1 + wordings.length / (where.get(one)?.length ?? 1));
  const sizes = stems.map((set) => [...set].reduce((sum, one) => sum + weightOf(one), 0));
  // A word in a large part of all texts brings nobody together.
  const everybody = Math.max(8, wordings.length * 0.2);

  const shared = new Map<string, { a: number; b: number; weight: number; count: number }>();
  for (const [one, indexes] of where) {
    if (indexes.length > everybody) continue;
    const weight = weightOf(one);
    indexes.forEach((a, nth) => {
      for (const b of indexes.slice(nth + 1)) {
        const pair = shared.get(`${a} ${b}`) ?? { a, b, weight: 0, count: 0 };
        pair.weight += weight;
        pair.count += 1;
        shared.set(`${a} ${b}`, pair);
      }
    });
  }
  return [...shared.values()]
    .flatMap(({ a, b, weight, count }) => {
      const [one, other] = [wordings[a], wordings[b]];
      const overlap = (2 * weight) / ((sizes[a] ?? 0) + (sizes[b] ?? 0));
      const isWhole = stems[a]?.size === stems[b]?.size && count === stems[a]?.size;
      if (!one || !other || overlap < leastOverlap || (count < leastShared && !isWhole)) return [];
      const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
      return [{ first, second, overlap: Math.min(1, overlap) }];
    })
    .sort((x, y) => y.overlap - x.overlap || (x.first < y.first ? -1 : 1));
};

/** What is alike, directly or by another, as groups; who is like nobody is in none. In the order of the likest pair of each. */
export const likeGroups = (likenesses: readonly Likeness[]): { readonly ids: readonly AnnotationId[]; readonly overlap: number }[] => {
  const groups: { ids: AnnotationId[]; overlap: number }[] = [];
  for (const { first, second, overlap } of likenesses) {
    const [one, other] = [first, second].map((id) => groups.find((group) => group.ids.includes(id)));
    if (one && other && one !== other) {
      one.ids.push(...other.ids);
      one.overlap = Math.min(one.overlap, overlap, other.overlap);
      groups.splice(groups.indexOf(other), 1);
    } else if (one ?? other) {
      const group = one ?? other;
      if (!group) continue;
      group.ids = [...new Set([...group.ids, first, second])];
      group.overlap = Math.min(group.overlap, overlap);
    } else groups.push({ ids: [first, second], overlap });
  }
  return groups;
};
