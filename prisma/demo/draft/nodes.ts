/**
 * The draft as content data. Text may hold `**strong**` and footnote references `[^1]`; nothing else is markup. The builder turns the
 * nodes into Word's own structures, the tests read their plain text.
 */
export type DraftNode =
  | { readonly type: "title"; readonly text: string }
  /** The line that says what kind of text this is. */
  | { readonly type: "notice"; readonly text: string }
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly type: "caption"; readonly text: string }
  /** The first row is the header. */
  | { readonly type: "table"; readonly rows: readonly (readonly string[])[] };

export type DraftContent = {
  readonly nodes: readonly DraftNode[];
  /** By number, from 1. */
  readonly footnotes: readonly string[];
};

export type Run =
  | { readonly type: "text"; readonly text: string; readonly strong: boolean }
  | { readonly type: "footnote"; readonly number: number };

export const heading = (level: 1 | 2 | 3, text: string): DraftNode => ({ type: "heading", level, text });
export const paragraph = (text: string): DraftNode => ({ type: "paragraph", text });
export const bullets = (...items: string[]): DraftNode => ({ type: "list", ordered: false, items });
export const numbered = (...items: string[]): DraftNode => ({ type: "list", ordered: true, items });

/** Cuts a text at its markup. */
export const runsOf = (text: string): Run[] =>
  text
    .split(/(\*\*[^*]+\*\*|\[\^\d+\])/)
    .filter((part) => part !== "")
    .map((part): Run => {
      const note = /^\[\^(\d+)\]$/.exec(part);
      if (note) return { type: "footnote", number: Number(note[1]) };
      const strong = part.startsWith("**");
      return { type: "text", text: strong ? part.slice(2, -2) : part, strong };
    });

/** The text as read, footnote references left out. */
export const plainText = (text: string): string =>
  runsOf(text)
    .map((run) => (run.type === "text" ? run.text : ""))
    .join("");

/** The plain texts of a node: one per block that the importer should find in it. A table is one block, cells joined by tabs. */
export const textsOf = (node: DraftNode): string[] => {
  switch (node.type) {
    case "list":
      return node.items.map(plainText);
    case "table":
      return [node.rows.map((row) => row.join("\t")).join("\n")];
    case "title":
    case "notice":
    case "heading":
    case "paragraph":
    case "caption":
      return [plainText(node.text)];
  }
};
