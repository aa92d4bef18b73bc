import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ok, refuse, type Result } from "../../../domain/result.ts";

/** A stretch of text as it stands on a page. Lengths in points, `y` upwards from the bottom. */
export type Span = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The marked content it stands in, by which the structure tree refers to it. */
  readonly tag: string | null;
  /** The structure says that it is a note's mark, however it looks. */
  readonly noteMark?: boolean;
  /** The source breaks the line after this span. */
  readonly endsLine: boolean;
};

export type StructureNode = { readonly role?: string; readonly alt?: string; readonly type?: string; readonly id?: string; readonly children?: readonly StructureNode[] };

export type PdfPage = {
  readonly number: number;
  readonly height: number;
  readonly spans: readonly Span[];
  /** What the source marks as page furniture: headers, footers, page numbers. */
  readonly furniture: readonly string[];
  readonly structure: StructureNode | null;
  /** Texts of comments that somebody put on the page. */
  readonly comments: readonly string[];
  /** Addresses of links. */
  readonly links: readonly string[];
};

type FontLook = { readonly bold: boolean; readonly italic: boolean };

/** Reads pages one after the other and lets each go, so that memory does not grow with the document. `file.broken` for a bad page. */
export const readPages = async (pdf: PDFDocumentProxy): Promise<Result<PdfPage[]>> => {
  const looks = new Map<string, FontLook>();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      pages.push(await readPage(page, looks));
      page.cleanup();
    } catch {
      return refuse("file.broken");
    }
  }
  return ok(pages);
};

const readPage = async (page: PDFPageProxy, looks: Map<string, FontLook>): Promise<PdfPage> => {
  const content = await page.getTextContent({ includeMarkedContent: true });
  await learnFonts(page, Object.keys(content.styles), looks);
  const spans: Span[] = [];
  const furniture: string[] = [];
  const open: Mark[] = [];
  for (const item of content.items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") closeMark(open.pop(), spans);
      else open.push(markOf(item));
      if (open.at(-1)?.artifact) furniture.push("");
      continue;
    }
    const last = spans.at(-1);
    if (item.hasEOL && last && item.str === "") spans[spans.length - 1] = { ...last, endsLine: true };
    if (item.str === "") continue;
    for (const mark of open) mark.empty = false;
    if (open.some((mark) => mark.artifact)) {
      furniture.push(`${furniture.pop() ?? ""}${item.str}${item.hasEOL ? " " : ""}`);
      continue;
    }
    spans.push({ ...place(item.transform), text: item.str, width: item.width, ...(looks.get(item.fontName) ?? plainLook), tag: open.findLast((mark) => mark.tag !== null)?.tag ?? null, endsLine: item.hasEOL });
  }
  return {
    number: page.pageNumber,
    height: page.view[3] ?? 842,
    spans,
    furniture: furniture.filter((text) => text.trim() !== ""),
    structure: await page.getStructTree(),
    ...(await readAnnotations(page)),
  };
};

const plainLook: FontLook = { bold: false, italic: false };

/** A marked stretch that is open, and whether any text has come in it. */
type Mark = { readonly tag: string | null; readonly span: boolean; readonly artifact: boolean; empty: boolean };

const markOf = (item: object): Mark => {
  const name = "tag" in item ? item.tag : null;
  const id = "id" in item && typeof item.id === "string" ? item.id : null;
  return { tag: id, span: name === "Span", artifact: name === "Artifact", empty: true };
};

/**
 * Typst maps a font's one hyphen to the soft hyphen, which pdf.js leaves out as invisible; what remains is a marked span without text
 * right after a letter. The hyphen is put back, for the joining of lines to judge.
 */
const closeMark = (mark: Mark | undefined, spans: Span[]): void => {
  const last = spans.at(-1);
  if (mark?.empty && mark.span && last && !last.endsLine && /\p{L}$/u.test(last.text)) spans[spans.length - 1] = { ...last, text: `${last.text}-` };
};

const place = (transform: readonly number[]): Pick<Span, "x" | "y" | "size"> => {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  return { x, y, size: Math.hypot(a, b) };
};

/** Font names say what is bold and italic, and are only known once a page is prepared for drawing: done when a new font turns up. */
const learnFonts = async (page: PDFPageProxy, fonts: readonly string[], looks: Map<string, FontLook>): Promise<void> => {
  const unknown = fonts.filter((font) => !looks.has(font));
  if (unknown.length === 0) return;
  await page.getOperatorList();
  for (const font of unknown) {
    const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
    const name = typeof known === "object" && known !== null && "name" in known ? String(known.name) : "";
    looks.set(font, { bold: /bold|black|heavy|demi/i.test(name), italic: /italic|oblique/i.test(name) });
  }
};

const commentKinds = new Set(["Text", "FreeText", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret"]);

const readAnnotations = async (page: PDFPageProxy): Promise<Pick<PdfPage, "comments" | "links">> => {
  const annotations: readonly { subtype?: string; url?: string; contentsObj?: { str?: string } }[] = await page.getAnnotations();
  return {
    comments: annotations.filter((each) => commentKinds.has(each.subtype ?? "")).map((each) => each.contentsObj?.str ?? ""),
    links: annotations.flatMap((each) => (each.subtype === "Link" && each.url ? [each.url] : [])),
  };
};
