import type { ImportedBlock } from "../../../domain/draft/imported-draft.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { headingBlock, type Reading } from "../blocks.ts";
import { lineJoiner } from "../dehyphenate.ts";
import { limits } from "../limits.ts";
import type { Notices } from "../notices.ts";
import { dropEdges } from "./edges.ts";
import { layoutUnits } from "./layout.ts";
import { linesOf } from "./lines.ts";
import { countPictures, openPdf } from "./open-pdf.ts";
import { type PdfPage, readPages } from "./page.ts";
import { restoreSoftHyphens } from "./soft-hyphens.ts";
import { taggedUnits } from "./tagged.ts";
import { unitBlocks } from "./unit.ts";

/** A PDF that holds text: by its own structure where it is tagged, otherwise by its looks. */
export const readPdf = async (bytes: Uint8Array, notices: Notices): Promise<Result<Reading>> => {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const read = await readPages(pdf);
    if (!read.ok) return read;
    const pages = read.value;
    const letters = pages.reduce((sum, page) => sum + page.spans.reduce((all, span) => all + span.text.trim().length, 0), 0);
    if (letters === 0) return refuse("file.no-text");
    if (letters > limits.draftText) return refuse("file.too-large", { measure: "characters", limit: limits.draftText });
    sayUnread(pages, bytes, notices);
    const { info } = await pdf.getMetadata();
    const blocks = blocksOf(pages, notices);
    const title = titleIn(blocks, info);
    return ok({ title, blocks: blocks.map((block, index) => (index === 0 && block.text === title ? headingBlock(1, null, block) : block)) });
  } finally {
    await pdf.loadingTask.destroy();
  }
};

const blocksOf = (pages: readonly PdfPage[], notices: Notices): ImportedBlock[] => {
  const lines = pages.map((page) => ({ number: page.number, height: page.height, lines: linesOf(page.spans, page.number) }));
  const joiner = lineJoiner(lines.flatMap((page) => page.lines.map((line) => line.text)));
  const tagged = taggedUnits(pages, notices);
  if (tagged) return unitBlocks(tagged, joiner, notices);
  const blocks = unitBlocks(layoutUnits(restoreSoftHyphens(dropEdges(lines, notices)), notices), joiner, notices);
  for (const block of blocks) if (block.kind === "heading") notices.add("headings-guessed", block.text);
  return blocks;
};

const sayUnread = (pages: readonly PdfPage[], bytes: Uint8Array, notices: Notices): void => {
  const pictures = countPictures(bytes);
  if (pictures > 0) notices.add("image-dropped", "", pictures);
  const furniture = new Map<string, string>();
  for (const page of pages) {
    if (page.spans.every((span) => span.text.trim() === "")) notices.add("page-without-text", String(page.number));
    for (const text of page.furniture) furniture.set(text.replace(/\d+/g, "#"), text);
    for (const comment of page.comments) notices.add("comments-dropped", comment);
    for (const link of page.links) notices.add("formatting-dropped", link);
  }
  for (const text of furniture.values()) if (/\p{L}{2}/u.test(text)) notices.add("header-footer-dropped", text);
};

/** The recorded title counts when the text has it too: programs and templates leave many that say nothing. */
const titleIn = (blocks: readonly ImportedBlock[], info: object): string | null => {
  const recorded = "Title" in info && typeof info.Title === "string" ? info.Title.normalize("NFC").replace(/\s+/g, " ").trim() : "";
  if (recorded.length < 4) return null;
  return blocks.slice(0, 40).some((block) => block.text.replace(/\s+/g, " ").toLowerCase().includes(recorded.toLowerCase())) ? recorded : null;
};
