import search from "approx-string-match";
import type { Quote } from "../../domain/annotation/target.ts";

export type Words = {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1: the same words. Otherwise 1 less the share of characters that had to change. */
  readonly likeness: number;
  /** The same words stand here once, or only once between the same neighbours. */
  readonly isCertain: boolean;
};

/** More than this share of the characters changed, and they are other words. */
const mostErrors = 0.3;

/** Shorter words than this are like too many others to be found again unless they are the same. */
const leastTelling = 8;

/** Where quoted words stand in a text: exactly, told apart by what stood around them, or nearly. Null when they are gone. */
export const findWords = (text: string, quote: Quote): Words | null => {
  if (quote.exact === "") return null;
  const places = placesOf(text, quote.exact);
  if (places.length === 1) return wordsAt(places[0] ?? 0, quote, true);
  if (places.length > 1) {
    const between = places.filter((at) => text.slice(0, at).endsWith(quote.prefix) && text.slice(at + quote.exact.length).startsWith(quote.suffix));
    return wordsAt(between[0] ?? places[0] ?? 0, quote, between.length === 1);
  }
  if (quote.exact.length < leastTelling) return null;
  const [best] = search(text, quote.exact, Math.floor(quote.exact.length * mostErrors)).sort((a, b) => a.errors - b.errors);
  return best && best.end > best.start
    ? { start: best.start, end: best.end, likeness: 1 - best.errors / quote.exact.length, isCertain: false }
    : null;
};

const wordsAt = (start: number, { exact }: Quote, isCertain: boolean): Words => ({ start, end: start + exact.length, likeness: 1, isCertain });

const placesOf = (text: string, words: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
};
