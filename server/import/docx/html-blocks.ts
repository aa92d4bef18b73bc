import type { ImportedBlock } from "../../../domain/draft/imported-draft.ts";
import { refuse, type Result, ok } from "../../../domain/result.ts";
import { footnoteBlock, headingBlock, listItemBlock, paragraphBlock, placeFootnotes } from "../blocks.ts";
import { type InlineText, joinInline } from "../inline.ts";
import type { Notices } from "../notices.ts";
import type { ParagraphRole } from "./classify.ts";
import { readInline } from "./html-inline.ts";
import { boxedCell, readTable } from "./html-table.ts";
import { attribute, children, descendants, type Element, parseXml } from "./xml.ts";

type Placed = { readonly block: ImportedBlock; readonly notes: readonly string[] };

/** The converter's HTML and our classification together: the draft's blocks, footnotes at the end of their sections. */
export const htmlBlocks = (html: string, roles: readonly ParagraphRole[], notices: Notices): Result<ImportedBlock[]> => {
  const tree = parseXml(`<body>${html}</body>`);
  const root = tree.ok ? tree.value.documentElement : null;
  if (!root) return refuse("file.broken");
  const placed = readFlow(root, roles, notices);
  const notes = readNotes(root, notices);
  const used = new Set<string>();
  const blocks = placeFootnotes(
    placed.map((each) => each.block),
    (index) =>
      (placed[index]?.notes ?? []).flatMap((id) => {
        const note = notes.get(id);
        if (!note) notices.add("footnote-unresolved", id);
        if (!note || used.has(id)) return [];
        used.add(id);
        return [footnoteBlock(note.mark, note.inline)];
      }),
  );
  return ok(blocks);
};

const readFlow = (parent: Element, roles: readonly ParagraphRole[], notices: Notices): Placed[] =>
  children(parent).flatMap((element): Placed[] => {
    if (element.localName === "table") {
      const box = boxedCell(element);
      if (box) {
        notices.add("table-flattened", box.textContent ?? "");
        return readFlow(box, roles, notices);
      }
      return [readTable(element, roles, notices)];
    }
    if (element.localName !== "p") return [];
    const { inline, marker, notes } = readInline(element, notices);
    return [{ block: blockOf((marker === null ? undefined : roles[marker]) ?? { kind: "body" }, inline), notes }];
  });

const blockOf = (role: ParagraphRole, inline: InlineText): ImportedBlock => {
  switch (role.kind) {
    case "title":
      return headingBlock(1, null, inline);
    case "heading":
      return headingBlock(role.level, role.label, inline);
    case "item":
      return listItemBlock(role.level, role.label, inline);
    case "body":
      return paragraphBlock(inline);
  }
};

/** Notes stand in one list at the end, in the order in which the text refers to them. */
const readNotes = (root: Element, notices: Notices): ReadonlyMap<string, { mark: string; inline: InlineText }> => {
  const items = children(root, "ol").flatMap((list) => children(list, "li"));
  return new Map(
    items.map((item, index) => {
      const parts = descendants(item, "p").map((paragraph) => readInline(paragraph, notices).inline);
      return [attribute(item, "id") ?? "", { mark: String(index + 1), inline: joinInline(parts.filter((part) => part.text !== ""), "\n") }];
    }),
  );
};
