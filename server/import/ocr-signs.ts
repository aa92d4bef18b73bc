/**
 * Detects that a Swedish text has come through poor character recognition. It only says so: repair would be guessing at somebody's
 * words. Two signs: å, ä and ö are nearly gone (some 3.7 % of the letters in Swedish), and digits or signs stand inside words.
 */
export type OcrSigns = {
  readonly suspected: boolean;
  /** å, ä and ö among the letters, in tenths of a percent. */
  readonly share: number;
  /** Damaged words as they stand, at most three. */
  readonly examples: readonly string[];
};

/** Words without å, ä, ö, so that damage does not hide the language. */
const swedishWords = new Set(["och", "att", "som", "av", "den", "det", "en", "ett", "med", "till", "ska", "inte", "kan", "om", "de", "har"]);
const letters = /\p{L}/gu;
const swedishVowels = /[åäöÅÄÖ]/g;

/** A digit or sign where only a letter can stand: "I6per", "6vergripande", "&r". A wrong letter cannot be told from a right one. */
const damagedWord = /^(?:\p{L}*\p{Ll}[0-9&]\p{Ll}+|[06&]\p{Ll}{2,}|\p{Lu}[0-9&]\p{Ll}+|&\p{Ll}+|\p{Ll}+&\p{Ll}*|\p{Ll}6\p{Ll})$/u;

/** Below this many letters nothing can be said about a language. */
const enoughLetters = 300;
const lowShare = 15;

export const ocrSigns = (text: string): OcrSigns => {
  const count = text.match(letters)?.length ?? 0;
  const share = count === 0 ? 0 : Math.round(((text.match(swedishVowels)?.length ?? 0) / count) * 1000);
  const words = text.split(/[\s,.;:!?()"”»«/–-]+/u).filter((word) => word !== "");
  const swedish = words.filter((word) => swedishWords.has(word.toLowerCase())).length / Math.max(1, words.length) > 0.08;
  const damaged = words.filter((word) => word.length < 40 && damagedWord.test(word));
  const suspected = swedish && count >= enoughLetters && (share < lowShare || damaged.length / words.length > 0.004);
  return { suspected, share, examples: [...new Set(damaged)].slice(0, 3) };
};
