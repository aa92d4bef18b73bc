import { bullet } from "../text/labels.ts";
import type { Notices } from "../notices.ts";
import { linesOf } from "./lines.ts";
import type { PdfPage, Span, StructureNode } from "./page.ts";
import type { PieceLines, Unit } from "./unit.ts";

/** A tagged PDF's own structure, page by page (ISO 32000-1 §14.8). Null when the tags do not hold most of the text. */
export const taggedUnits = (pages: readonly PdfPage[], notices: Notices): Unit[] | null => {
  const reached = new Set<string>();
  for (const page of pages) if (page.structure) reach(page.structure, reached);
  const letters = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.text.trim().length, 0);
  const all = pages.flatMap((page) => page.spans);
  if (letters(all.filter((span) => span.tag !== null && reached.has(span.tag))) < letters(all) * 0.9) return null;
  return pages.flatMap((page) => (page.structure ? walkPage(page, page.structure, notices) : []));
};

const reach = (node: StructureNode, reached: Set<string>): void => {
  if (node.type === "content" && node.id !== undefined) reached.add(node.id);
  for (const part of node.children ?? []) reach(part, reached);
};

const walkPage = (page: PdfPage, root: StructureNode, notices: Notices): Unit[] => {
  const byTag = new Map<string, Span[]>();
  for (const span of page.spans) if (span.tag !== null) byTag.set(span.tag, [...(byTag.get(span.tag) ?? []), span]);
  const right = Math.max(0, ...page.spans.map((span) => span.x + span.width));
  const units: Unit[] = [];

  /** The spans of a node's own text. Blocks inside it come out through `inner`, in their place. */
  const spansOf = (node: StructureNode, inner: (block: StructureNode) => void): Span[] => {
    if (node.type === "content") return byTag.get(node.id ?? "") ?? [];
    return (node.children ?? []).flatMap((part) => {
      // A label in running text refers to a note.
      if (part.role === "Lbl" && node.role === "P") return spansOf(part, inner).map((span) => ({ ...span, noteMark: true }));
      if (!isBlock(part) || part.role === "P" || part.role === "LBody") return spansOf(part, inner);
      inner(part);
      return [];
    });
  };
  const linesIn = (spans: readonly Span[]) => linesOf(spans, page.number);
  const place = (spans: readonly Span[]) => {
    const lines = linesIn(spans);
    return { page: page.number, lastPage: page.number, lines: lines.map((line) => line.pieces), full: (lines.at(-1)?.right ?? 0) > right * 0.9 };
  };
  const emit = (spans: readonly Span[], unit: (base: ReturnType<typeof place>) => Unit) => {
    if (spans.some((span) => span.text.trim() !== "")) units.push(unit(place(spans)));
  };
  /** Emits a block of text, then the blocks that stood inside it. */
  const block = (node: StructureNode, depth: number, unit: (base: ReturnType<typeof place>) => Unit) => {
    const inside: StructureNode[] = [];
    emit(spansOf(node, (part) => inside.push(part)), unit);
    for (const part of inside) walk(part, depth);
  };

  const item = (node: StructureNode, depth: number) => {
    const sign = (node.children ?? []).find((part) => part.role === "Lbl");
    const text = sign ? linesIn(spansOf(sign, () => undefined)).map((line) => line.text).join(" ") : "";
    // A label without text is a dot that was drawn.
    const label = !sign ? null : /[\p{L}\d]/u.test(text) ? text : bullet(text);
    const body = { ...node, children: (node.children ?? []).filter((part) => part !== sign) };
    block(body, depth, (base) => ({ ...base, kind: "item", level: depth, label }));
  };

  const table = (node: StructureNode) => {
    // A table that runs over several pages has all its rows in the tree of each, those of other pages empty.
    const rows = rowsOf(node).filter((row) => allSpans(row, byTag).some((span) => span.text.trim() !== ""));
    const cells = rows.map((row) =>
      (row.children ?? []).map((cell): PieceLines => linesIn(allSpans(cell, byTag)).map((line) => line.pieces)),
    );
    const headerRow = (rows[0]?.children ?? []).every((cell) => cell.role === "TH");
    if (rows.length > 0) units.push({ ...place([]), kind: "table", rows: cells, headerRow });
  };

  const walk = (node: StructureNode, depth: number): void => {
    const role = node.role ?? "";
    const level = /^H([1-9])$/.exec(role)?.[1];
    if (level !== undefined || role === "Title") block(node, depth, (base) => ({ ...base, kind: "heading", level: Number(level ?? 1) }));
    else if (role === "H") block(node, depth, (base) => ({ ...base, kind: "heading", level: null }));
    else if (role === "L") for (const part of node.children ?? []) walk(part, depth + 1);
    else if (role === "LI") item(node, Math.max(1, depth));
    else if (role === "Table") table(node);
    else if (role === "Note" || role === "FENote") block(node, depth, (base) => ({ ...base, kind: "note" }));
    else if (role === "TOC" || role === "Artifact") drop(node);
    else if (role === "Figure") drop(node);
    else if (role === "P" || !isBlock(node)) block(node, depth, (base) => ({ ...base, kind: "paragraph", keepLines: false }));
    else container(node, depth);
  };
  /** Text that stands in a container without a paragraph of its own is one paragraph until the next block. */
  const container = (node: StructureNode, depth: number) => {
    let loose: StructureNode[] = [];
    const flush = () => {
      if (loose.length > 0) block({ role: "P", children: loose }, depth, (base) => ({ ...base, kind: "paragraph", keepLines: false }));
      loose = [];
    };
    for (const part of node.children ?? []) {
      if (!isBlock(part)) loose.push(part);
      else {
        flush();
        walk(part, depth);
      }
    }
    flush();
  };
  const drop = (node: StructureNode) => {
    const words = linesIn(allSpans(node, byTag)).map((line) => line.text).join(" ");
    if (node.role === "TOC") notices.add("contents-dropped", words);
    else if (node.role === "Figure" && words !== "") notices.add("text-box-dropped", words);
  };
  container(root, 0);
  return units;
};

const inlineRoles = new Set(["Span", "Link", "Reference", "Em", "Strong", "Code", "Quote", "Lbl", "Annot", "BibEntry", "Ruby", "Warichu", "Sub", "Formula"]);

/** `NonStruct` says nothing by itself: it is what it holds. */
const isBlock = (node: StructureNode): boolean =>
  node.role === "NonStruct" ? (node.children ?? []).some(isBlock) : node.role !== undefined && !inlineRoles.has(node.role);

const allSpans = (node: StructureNode, byTag: ReadonlyMap<string, Span[]>): Span[] =>
  node.type === "content" ? (byTag.get(node.id ?? "") ?? []) : (node.children ?? []).flatMap((part) => allSpans(part, byTag));

const rowsOf = (node: StructureNode): StructureNode[] =>
  (node.children ?? []).flatMap((part) => (part.role === "TR" ? [part] : ["THead", "TBody", "TFoot"].includes(part.role ?? "") ? rowsOf(part) : []));
