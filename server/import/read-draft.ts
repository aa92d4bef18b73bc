import type { ImportedDraft } from "../../domain/draft/imported-draft.ts";
import { ok, refuse, type Result } from "../../domain/result.ts";
import type { Reading } from "./blocks.ts";
import { readDocx } from "./docx/read-docx.ts";
import { finish } from "./finish.ts";
import { limits } from "./limits.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { collectNotices, type Notices } from "./notices.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { type Sniffed, sniff } from "./sniff.ts";
import { readText } from "./text/read-text.ts";

export type SourceFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The import itself, without bounds on time and memory: those are `importDraft`'s. May throw on a file that breaks a library in an
 * unforeseen way, which the caller counts as a broken file.
 */
export const readDraft = async (file: SourceFile): Promise<Result<ImportedDraft>> => {
  const sniffed = await sniff(file.bytes, file.name);
  if (!sniffed.ok) return sniffed;
  const notices = collectNotices();
  const reading = await readAs(sniffed.value, file.bytes, notices);
  return reading.ok ? finish(reading.value, sniffed.value.format, file.name, notices) : reading;
};

const readAs = async (source: Sniffed, bytes: Uint8Array, notices: Notices): Promise<Result<Reading>> => {
  switch (source.format) {
    case "docx":
      return readDocx(source.zip, notices);
    case "pdf":
      return readPdf(bytes, notices);
    case "markdown":
      return readable(source.text, (text) => readMarkdown(text, notices));
    case "text":
      return readable(source.text, (text) => readText(text, notices));
  }
};

/** Long text is refused before it is parsed: parsing is what costs. */
const readable = (text: string, read: (text: string) => Reading): Result<Reading> =>
  text.length > limits.draftText ? refuse("file.too-large", { measure: "characters", limit: limits.draftText }) : ok(read(text));
