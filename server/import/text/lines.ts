/** Plain text as blocks of lines: what stands between blank lines, page breaks and rules. */
export type TextLine = {
  readonly text: string;
  /** The source broke the line before its width was used, so the break says something. */
  readonly free: boolean;
  /** Indentation in characters. */
  readonly indent: number;
};

export type LineBlock = readonly TextLine[];

const rule = /^[\s=_*~-]{3,}$/;
const underline = /^(=|-){3,}\s*$/;

export type LineBlocks = {
  readonly blocks: readonly LineBlock[];
  /** Width in characters to which the text is wrapped; null when each line is a paragraph of its own. */
  readonly width: number | null;
};

export const lineBlocks = (text: string): LineBlocks => {
  const raw = text.replace(/\t/g, "    ").split("\n");
  const width = wrapWidth(raw);
  const blocks: TextLine[][] = [];
  let open: TextLine[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(open);
    open = [];
  };
  raw.forEach((line, index) => {
    const content = line.trim();
    // An underlined line is a heading by itself; the underline goes.
    if (content === "" || rule.test(line)) {
      if (!(underline.test(line) && open.length > 1)) close();
      return;
    }
    open.push({ text: content, free: isFree(line, raw[index + 1] ?? "", width), indent: line.length - line.trimStart().length });
    if (width === null || underline.test(raw[index + 1] ?? "")) close();
  });
  close();
  return { blocks, width };
};

/** Wrapped text has many lines of nearly the same, modest length. */
const wrapWidth = (lines: readonly string[]): number | null => {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0).sort((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return long > 140 ? null : long;
};

const isFree = (line: string, next: string, width: number | null): boolean => {
  if (width === null) return true;
  const word = next.trim().split(/\s/)[0] ?? "";
  return word === "" || line.trimEnd().length + 1 + word.length <= width;
};
