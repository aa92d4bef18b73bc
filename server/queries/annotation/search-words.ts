/** Below this a beginning would find half the language. */
const shortestBeginning = 3;

/**
 * What somebody typed as PostgreSQL's `to_tsquery` wants it: every word must be there, in any form, also as the beginning of a longer word,
 * since Swedish writes compounds in one; what stands in quotation marks must be there as it stands. Null when nothing can be looked for.
 */
export const searchExpression = (typed: string): string | null => {
  const parts = [...typed.matchAll(/["”“]([^"”“]*)["”“]|([^"”“\s]+)/g)].flatMap(([, phrase, word]) => {
    if (phrase !== undefined) return wordsIn(phrase).length > 0 ? [wordsIn(phrase).join(" <-> ")] : [];
    return wordsIn(word ?? "").map(formsOf);
  });
  return parts.length > 0 ? parts.join(" & ") : null;
};

const wordsIn = (text: string): string[] => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];

/** The stemmer leaves the definite neuter alone ("ansvaret"), which is then looked for without its ending as well. */
const formsOf = (word: string): string => {
  if (word.length < shortestBeginning) return word;
  const indefinite = /(?:et|ets)$/i.exec(word);
  const stem = indefinite ? word.slice(0, indefinite.index) : "";
  return stem.length >= shortestBeginning ? `(${word}:* | ${stem}:*)` : `${word}:*`;
};
