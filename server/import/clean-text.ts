/**
 * Characters that a draft must not carry: controls, marks that turn the writing direction (they can make a text read otherwise than it
 * is stored), invisible separators and tag characters, byte order marks, noncharacters. Joiners stay: some scripts need them.
 */
const unwanted =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/** Without halves of surrogate pairs, which a cut leaves behind. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "");

/** The text without unwanted characters, well formed, with `\n` as its only line end. Not yet composed: see `inlineText`. */
export const cleanText = (text: string): string =>
  wellFormed(text).replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, "\n").replace(unwanted, "");
