import type { ImportedBlock } from "../../../domain/draft/imported-draft.ts";
import { tableBlock } from "../blocks.ts";
import { emptyInline, type InlineText, joinInline } from "../inline.ts";
import type { Notices } from "../notices.ts";
import type { ParagraphRole } from "./classify.ts";
import { readInline } from "./html-inline.ts";
import { attribute, children, descendants, type Element, wholeNumber } from "./xml.ts";

/** Word's own bounds; what goes beyond is a file made to hurt. */
const mostColumns = 64;
const mostCells = 100_000;

export type HtmlTable = { readonly block: ImportedBlock; readonly notes: readonly string[] };

/** A table as a plain grid: a merged cell stands in its first place, a table in a cell becomes its words. */
export const readTable = (table: Element, roles: readonly ParagraphRole[], notices: Notices): HtmlTable => {
  const notes: string[] = [];
  const head = children(table, "thead").flatMap((part) => children(part, "tr"));
  const rows = [...head, ...children(table, "tbody").flatMap((part) => children(part, "tr")), ...children(table, "tr")];
  const grid: InlineText[][] = rows.map(() => []);
  let cells = 0;
  let flattened = descendants(table, "table").length > 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of children(row)) {
      while (grid[y]?.[x]) x += 1;
      const across = span(cell, "colspan", mostColumns);
      const down = span(cell, "rowspan", rows.length - y);
      if (across > 1 || down > 1) flattened = true;
      for (let dy = 0; dy < down; dy += 1) {
        for (let dx = 0; dx < across && cells < mostCells; dx += 1, cells += 1) {
          const line = grid[y + dy];
          if (line && x + dx < mostColumns) line[x + dx] = dy === 0 && dx === 0 ? cellText(cell, roles, notes, notices) : emptyInline;
        }
      }
      x += across;
    }
  });
  const block = tableBlock(grid.map((row) => Array.from(row, (cell) => cell ?? emptyInline)), head.length > 0 || isBoldRow(grid[0] ?? []));
  if (flattened) notices.add("table-flattened", block.text);
  return { block, notes };
};

const span = (cell: Element, name: string, most: number): number => Math.min(most, Math.max(1, wholeNumber(attribute(cell, name)) ?? 1));

const cellText = (cell: Element, roles: readonly ParagraphRole[], notes: string[], notices: Notices): InlineText => {
  const parts = descendants(cell, "p").map((paragraph) => {
    const read = readInline(paragraph, notices);
    notes.push(...read.notes);
    const role = read.marker === null ? undefined : roles[read.marker];
    const label = role && "label" in role ? role.label : null;
    return label === null ? read.inline : joinInline([{ text: label, marks: [] }, read.inline], " ");
  });
  return joinInline(parts.filter((part) => part.text !== ""), " ");
};

/** Many tables have no header mark but a first row in bold. */
const isBoldRow = (row: readonly InlineText[]): boolean =>
  row.length > 1 &&
  row.every((cell) => cell.text !== "" && cell.marks.some((mark) => mark.type === "strong" && mark.start === 0 && mark.end === cell.text.length));

/** A table of one cell is a box drawn around text, not a table. */
export const boxedCell = (table: Element): Element | null => {
  const cells = descendants(table, "td", "th");
  return cells.length === 1 ? (cells[0] ?? null) : null;
};
