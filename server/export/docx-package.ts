/**
 * The Word file's outer layer made repeatable: fixed times, fixed order of parts, fixed relationship ids, and core properties that name
 * the language. The library writes the clock and random ids into all of these.
 */
import JSZip from "jszip";
import type { LaidOutDocument } from "./laid-out.ts";

export const repeatable = async (written: Uint8Array, document: LaidOutDocument): Promise<Uint8Array> => {
  const source = await JSZip.loadAsync(written);
  const paths = Object.values(source.files)
    .filter((file) => !file.dir)
    .map((file) => file.name);
  const parts = new Map(await Promise.all(paths.filter((path) => !path.startsWith("word/media/")).map(async (path) => [path, await partText(source, path)] as const)));
  parts.set("docProps/core.xml", coreProperties(document));
  fixLinkIds(parts);

  const target = new JSZip();
  const date = new Date(`${document.date}T00:00:00Z`);
  for (const path of paths.sort(contentTypesFirst)) target.file(path, parts.get(path) ?? (await partBytes(source, path)), { date, createFolders: false });
  return target.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 9 }, platform: "DOS" });
};

/** A picture, as it is. */
const partBytes = async (zip: JSZip, path: string): Promise<Uint8Array> => {
  const file = zip.file(path);
  if (!file) throw new Error(`part missing: ${path}`);
  return file.async("uint8array");
};

const partText = async (zip: JSZip, path: string): Promise<string> => {
  const file = zip.file(path);
  if (!file) throw new Error(`part missing: ${path}`);
  return file.async("string");
};

/** Programs that look at the first entry alone tell a Word file by it. */
const contentTypesFirst = (a: string, b: string): number =>
  Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml") || (a < b ? -1 : 1);

const fixLinkIds = (parts: Map<string, string>): void => {
  const relations = "word/_rels/document.xml.rels";
  const ids = [...(parts.get(relations) ?? "").matchAll(/Id="(rId[^"]+)" Type="[^"]+\/hyperlink"/g)].map(([, id = ""]) => id);
  for (const path of [relations, "word/document.xml"]) {
    const original = parts.get(path) ?? "";
    parts.set(path, ids.reduce((part, id, index) => part.replaceAll(`d="${id}"`, `d="rIdLink${index + 1}"`), original));
  }
};

const coreProperties = ({ title, office, documentType, dnr, date, language }: LaidOutDocument): string => {
  const at = `${date}T00:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xml(title)}</dc:title><dc:subject>${xml(documentType)}</dc:subject><dc:creator>${xml(office)}</dc:creator>` +
    `${dnr === null ? "" : `<cp:keywords>${xml(dnr)}</cp:keywords>`}<dc:language>${xml(language)}</dc:language>` +
    `<cp:lastModifiedBy>${xml(office)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  );
};

const xml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
