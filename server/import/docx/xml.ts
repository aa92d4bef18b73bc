import { DOMParser, type Document, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { limits } from "../limits.ts";

export type { Document, Element, Node };

/** Office parts may not declare document types (ECMA-376 part 2), so entities cannot come in. */
export const parseXml = (text: string): Result<Document> => {
  if (/<!DOCTYPE/i.test(text) || isTooDeep(text)) return refuse("file.broken");
  try {
    const document = new DOMParser({ onError: ignoreWarnings }).parseFromString(text, "text/xml");
    return document.documentElement ? ok(document) : refuse("file.broken");
  } catch {
    return refuse("file.broken");
  }
};

/** Counted before parsing, because the parser is what deep nesting slows down. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  for (const [tag] of text.matchAll(/<[^!?](?:"[^"]*"|'[^']*'|[^"'>])*>/g)) {
    if (tag.startsWith("</")) depth -= 1;
    else if (!tag.endsWith("/>")) depth += 1;
    if (depth > limits.xmlDepth) return true;
  }
  return false;
};

/** Fatal errors are thrown by the parser itself; the rest it can read past. */
const ignoreWarnings = () => undefined;

export const serializeXml = (document: Document): string => new XMLSerializer().serializeToString(document);

const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

/** Child elements, all or those with this local name: Word's transitional and strict files differ in namespace only. */
export const children = (parent: Element, name?: string): Element[] => {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
};

export const child = (parent: Element | undefined, name: string): Element | undefined => {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node) && node.localName === name) return node;
  }
  return undefined;
};

/** All elements below, in document order, with one of these local names. Iterative: depth is the file's to choose. */
export const descendants = (root: Element, ...names: string[]): Element[] => {
  const wanted = new Set(names);
  const found: Element[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (isElement(node) && wanted.has(node.localName ?? "")) found.push(node);
    if (node.firstChild) node = node.firstChild;
    else {
      while (node && node !== root && !node.nextSibling) node = node.parentNode;
      node = node && node !== root ? node.nextSibling : null;
    }
  }
  return found;
};

/** An attribute by local name, whatever its prefix. */
export const attribute = (element: Element | undefined, name: string): string | undefined => {
  if (!element) return undefined;
  for (let index = 0; index < element.attributes.length; index += 1) {
    const found = element.attributes.item(index);
    if (found?.localName === name) return found.value;
  }
  return undefined;
};

/** `<w:val>` of a child, the commonest shape of a property. */
export const valueOf = (parent: Element | undefined, name: string): string | undefined => attribute(child(parent, name), "val");

/** An on/off property: present without a value, or with any value that does not say off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !["0", "false", "off", "none"].includes(attribute(element, "val") ?? "on");

export const wholeNumber = (text: string | undefined): number | undefined => (text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined);

/** The words of an element: text runs, deleted ones too, with paragraphs parted by spaces. */
export const wordsOf = (element: Element): string =>
  descendants(element, "t", "delText", "p", "tab", "br")
    .map((part) => (part.localName === "t" || part.localName === "delText" ? (part.textContent ?? "") : " "))
    .join("")
    .replace(/\s+/g, " ")
    .trim();

export const remove = (element: Element): void => {
  element.parentNode?.removeChild(element);
};

/** Puts an element's children in its place. */
export const unwrap = (element: Element): void => {
  const parent = element.parentNode;
  while (parent && element.firstChild) parent.insertBefore(element.firstChild, element);
  remove(element);
};
