import JSZip from "jszip";
import { DOMParser, type Element } from "@xmldom/xmldom";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export type DocxParagraph = { readonly style: string | null; readonly text: string };

/** A Word file's paragraphs with the names of their styles, as a program that knows no layout reads them. */
export const docxParagraphs = async (bytes: Uint8Array): Promise<DocxParagraph[]> => {
  const archive = await JSZip.loadAsync(bytes);
  const xml = await archive.file("word/document.xml")?.async("string");
  const document = new DOMParser().parseFromString(xml ?? "", "text/xml");
  const all = (node: { getElementsByTagNameNS(ns: string, name: string): ArrayLike<Element> }, name: string): Element[] =>
    Array.from(node.getElementsByTagNameNS(word, name));
  return all(document, "p").map((p) => ({
    style: all(p, "pStyle")[0]?.getAttributeNS(word, "val") ?? null,
    text: all(p, "t").map((t) => t.textContent ?? "").join(""),
  }));
};
