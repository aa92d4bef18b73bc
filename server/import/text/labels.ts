/** A line that begins with a list mark or a section number, cut into the mark and the rest. */
export type Labelled = {
  readonly kind: "bullet" | "number" | "letter" | "section";
  /** As shown: "•", "1.", "a)", "4.3". */
  readonly label: string;
  readonly rest: string;
};

const patterns: readonly (readonly [Labelled["kind"], RegExp])[] = [
  ["bullet", /^([-–—•*·▪■●○◦‣\u2043\uF0B7\uF0A7])\s+(?=\S)/u],
  ["section", /^(\d{1,2}(?:\.\d{1,2}){1,4}\.?)\s+(?=\p{L})/u],
  ["number", /^(\(?\d{1,3}[.)])\s+(?=\S)/u],
  ["letter", /^(\(?[a-zåäö]\)|[a-h]\.)\s+(?=\S)/u],
];

export const labelledLine = (line: string): Labelled | null => {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(line);
    const mark = match?.[1];
    if (match && mark !== undefined) return { kind, label: kind === "bullet" ? bullet(mark) : mark, rest: line.slice(match[0].length) };
  }
  return null;
};

/** Dashes stay dashes; every other sign is shown as a dot. */
export const bullet = (sign: string): string => (/^[-–—\u2043]$/u.test(sign) ? "–" : "•");
