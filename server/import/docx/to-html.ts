import JSZip from "jszip";
import mammoth from "mammoth";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { relationsPath, type WordPackage, type WordPart } from "./word-package.ts";
import { serializeXml } from "./xml.ts";

/** Character styles that Word itself has for stress. All else about the look of text is left out. */
const styleMap = ["r[style-name='Strong'] => strong", "r[style-name='Emphasis'] => em", "r[style-name='Intense Emphasis'] => em"];

/**
 * The prepared document as HTML. The converter gets a package of the parts that hold text and nothing else: no pictures, no comments,
 * no part that was not read within the bounds.
 */
export const toHtml = async (word: WordPackage): Promise<Result<string>> => {
  const zip = new JSZip();
  zip.file("[Content_Types].xml", word.contentTypes);
  zip.file("_rels/.rels", word.rootRelations);
  const parts = [word.document, word.styles, word.footnotes, word.endnotes].filter((part): part is WordPart => part !== null);
  for (const part of parts) {
    zip.file(part.path, serializeXml(part.tree));
    if (part.relations !== null) zip.file(relationsPath(part.path), part.relations);
  }
  const buffer = await zip.generateAsync({ type: "nodebuffer", compression: "STORE" });
  try {
    const html = await mammoth.convertToHtml(
      { buffer },
      { styleMap, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, externalFileAccess: false, ignoreEmptyParagraphs: true },
    );
    return ok(html.value);
  } catch {
    // It throws on relations and notes that point nowhere.
    return refuse("file.broken");
  }
};
