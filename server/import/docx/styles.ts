import { attribute, child, children, type Document, type Element, isOn, valueOf, wholeNumber } from "./xml.ts";

export type NumberingRef = { readonly numId?: string; readonly level?: number };

/** What a paragraph style says, with what it inherits. */
export type ParagraphStyle = {
  readonly id: string;
  readonly role: "title" | "contents" | "body";
  /** From 1; null for body text. */
  readonly heading: number | null;
  readonly numbering: NumberingRef | null;
  readonly hidden: boolean;
};

export interface Styles {
  paragraph(id: string | undefined): ParagraphStyle;
  /** True for a character style whose text is hidden. */
  hidesRun(id: string | undefined): boolean;
  /** True when a table style gives the first row a look of its own. */
  marksFirstRow(id: string | undefined): boolean;
  /** The list that a numbering style stands for. */
  listOf(id: string | undefined): string | undefined;
}

/** No chain of styles is longer in any real document, and one that runs in a circle ends here. */
const longestChain = 12;

export const readStyles = (tree: Document | null): Styles => {
  const styles = new Map<string, Element>();
  for (const style of tree?.documentElement ? children(tree.documentElement, "style") : []) {
    const id = attribute(style, "styleId");
    if (id !== undefined) styles.set(id, style);
  }
  const chain = (id: string | undefined): Element[] => {
    const found: Element[] = [];
    for (let style = styles.get(id ?? ""); style && found.length < longestChain; style = styles.get(valueOf(style, "basedOn") ?? "")) found.push(style);
    return found;
  };
  const known = new Map<string, ParagraphStyle>();
  return {
    paragraph(id = "") {
      const style = known.get(id) ?? paragraphStyle(id, chain(id));
      known.set(id, style);
      return style;
    },
    hidesRun: (id) => id !== undefined && chain(id).some((style) => isOn(child(child(style, "rPr"), "vanish"))),
    marksFirstRow: (id) => chain(id).some((style) => children(style, "tblStylePr").some((part) => attribute(part, "type") === "firstRow")),
    listOf: (id) => valueOf(child(child(styles.get(id ?? ""), "pPr"), "numPr"), "numId"),
  };
};

const paragraphStyle = (id: string, chain: readonly Element[]): ParagraphStyle => {
  const names = chain.map((style) => (valueOf(style, "name") ?? "").toLowerCase());
  const properties = chain.map((style) => child(style, "pPr"));
  const lists = properties.map((each) => child(each, "numPr")).filter((each) => each !== undefined);
  const numId = lists.map((each) => valueOf(each, "numId")).find((each) => each !== undefined);
  const level = lists.map((each) => wholeNumber(valueOf(each, "ilvl"))).find((each) => each !== undefined);
  return {
    id,
    role: names.some((name) => /^(toc( |$)|toc heading|table of figures|innehåll \d|innehållsförteckning)/.test(name))
      ? "contents"
      : names.some((name) => name === "title" || name === "titel")
        ? "title"
        : "body",
    heading: headingOf(names, properties),
    numbering: numId === undefined ? null : { numId, ...(level === undefined ? {} : { level }) },
    hidden: chain.some((style) => isOn(child(child(style, "rPr"), "vanish"))),
  };
};

/** The nearest style in the chain that says it decides: an outline level, else the built-in name, which Word keeps in English. */
const headingOf = (names: readonly string[], properties: readonly (Element | undefined)[]): number | null => {
  for (const [index, name] of names.entries()) {
    const outline = wholeNumber(valueOf(properties[index], "outlineLvl"));
    if (outline !== undefined) return outline >= 0 && outline <= 8 ? outline + 1 : null;
    const named = /^(?:heading|rubrik)\s?([1-9])\b/.exec(name)?.[1];
    if (named !== undefined) return Number(named);
  }
  return null;
};
