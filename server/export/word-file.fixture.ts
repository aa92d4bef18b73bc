/** A Word file, opened for tests: its parts as XML, and what is asked of them most. */
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";

const parse = (xml: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  }).parseFromString(xml, "text/xml");

/** Every XML part of the file, parsed strictly, by path. */
export const openWord = async (bytes: Uint8Array): Promise<Map<string, Document>> => {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).filter((file) => /\.(xml|rels)$/.test(file.name)).map(async (file) => [file.name, parse(await file.async("string"))] as const);
  return new Map(await Promise.all(parts));
};

export const part = (parts: Map<string, Document>, path: string): Document => {
  const found = parts.get(path);
  if (!found) throw new Error(`no part ${path}`);
  return found;
};

export const all = (root: Document | Element, name: string): Element[] => [...root.getElementsByTagName(name)];
export const value = (root: Element, name: string): string | null => all(root, name)[0]?.getAttribute("w:val") ?? null;
export const textOf = (root: Document | Element): string =>
  all(root, "w:t")
    .map((t) => t.textContent)
    .join("");

export type Para = { readonly style: string | null; readonly text: string; readonly list: string | null; readonly level: string | null };
export const paragraphs = (root: Document): Para[] =>
  all(root, "w:p").map((p) => ({ style: value(p, "w:pStyle"), text: textOf(p), list: value(p, "w:numId"), level: value(p, "w:ilvl") }));
