/** Tells whether a text repeats a run of words from another that OCR may have damaged. Used by the tests of the demo's own wording. */

/** Lower case, å and ä as a, ö as o: for a text whose letters are right. */
const cleanFold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[åäàá]/g, "a")
    .replace(/ö/g, "o")
    .replace(/[éè]/g, "e");

/**
 * Without the letters that stand where å, ä and ö were ("nimnd", "ndmnd", "f6r", "&r") and those themselves: what is left of a damaged
 * word is what is left of the right one. Coarser than reading, so it finds too much rather than too little.
 */
const damagedFold = (text: string): string => text.toLowerCase().replace(/[aoeidåäöéàáè&60]/g, "");

const words = (text: string, fold: (text: string) => string): string[] =>
  fold(text.replace(/-\s*\n\s*/g, ""))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

const runsOf = (list: readonly string[], length: number): string[] =>
  list.slice(0, Math.max(0, list.length - length + 1)).map((_, at) => list.slice(at, at + length).join(" "));

/** The first run of `length` words that `text` shares with `source` under either folding, otherwise null. */
export const sharedWords = (source: string, length: number): ((text: string) => string | null) => {
  const known = [cleanFold, damagedFold].map((fold) => ({ fold, runs: new Set(runsOf(words(source, fold), length)) }));
  return (text) => {
    for (const { fold, runs } of known) {
      const found = runsOf(words(text, fold), length).find((run) => runs.has(run));
      if (found !== undefined) return found;
    }
    return null;
  };
};
