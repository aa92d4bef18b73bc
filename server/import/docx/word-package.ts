import type JSZip from "jszip";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { partReader, type PartReader } from "./parts.ts";
import { attribute, children, type Document, parseXml } from "./xml.ts";

/** One part as a tree, with its place in the package and its relations as they stand. */
export type WordPart = { readonly path: string; readonly tree: Document; readonly relations: string | null };

export type WordPackage = {
  readonly document: WordPart;
  /** Parts that hold text of the document, where there are any. */
  readonly footnotes: WordPart | null;
  readonly endnotes: WordPart | null;
  readonly styles: WordPart | null;
  readonly numbering: WordPart | null;
  readonly comments: WordPart | null;
  readonly edges: readonly WordPart[];
  readonly core: WordPart | null;
  /** `[Content_Types].xml` and the package's relations, as they stand. */
  readonly contentTypes: string;
  readonly rootRelations: string;
};

type Relation = { readonly type: string; readonly target: string };

/** Headers and footers beyond this are not read: they are dropped anyway and only counted. */
const mostEdges = 40;

/** Opens the parts that an import reads, found by relationship and not by name. */
export const readWordPackage = async (zip: JSZip): Promise<Result<WordPackage>> => {
  const parts = partReader(zip);
  const contentTypes = await parts.text("[Content_Types].xml");
  const rootRelations = await parts.text("_rels/.rels");
  if (!contentTypes.ok) return contentTypes;
  if (!rootRelations.ok) return rootRelations;
  if (contentTypes.value === null || rootRelations.value === null) return refuse("file.broken");
  const roots = relationsOf(rootRelations.value, "");
  if (!roots.ok) return roots;
  const main = first(roots.value, "officeDocument");
  const document = main === undefined ? ok(null) : await readPart(parts, main);
  if (!document.ok) return document;
  if (document.value === null) return refuse("file.broken");
  const relations = relationsOf(document.value.relations ?? "<none/>", document.value.path);
  if (!relations.ok) return relations;

  const found: Record<string, WordPart | null> = {};
  for (const name of ["footnotes", "endnotes", "styles", "numbering", "comments"]) {
    const part = await readPart(parts, first(relations.value, name));
    if (!part.ok) return part;
    found[name] = part.value;
  }
  const edges: WordPart[] = [];
  for (const relation of relations.value.filter(({ type }) => /\/(header|footer)$/.test(type)).slice(0, mostEdges)) {
    const part = await readPart(parts, relation.target);
    if (!part.ok) return part;
    if (part.value) edges.push(part.value);
  }
  const core = await readPart(parts, first(roots.value, "core-properties"));
  if (!core.ok) return core;
  return ok({
    document: document.value,
    footnotes: found["footnotes"] ?? null,
    endnotes: found["endnotes"] ?? null,
    styles: found["styles"] ?? null,
    numbering: found["numbering"] ?? null,
    comments: found["comments"] ?? null,
    edges,
    core: core.value,
    contentTypes: contentTypes.value,
    rootRelations: rootRelations.value,
  });
};

const first = (relations: readonly Relation[], type: string): string | undefined =>
  relations.find((relation) => relation.type.endsWith(`/${type}`))?.target;

const readPart = async (parts: PartReader, path: string | undefined): Promise<Result<WordPart | null>> => {
  if (path === undefined) return ok(null);
  const text = await parts.text(path);
  if (!text.ok) return text;
  if (text.value === null) return ok(null);
  const tree = parseXml(text.value);
  if (!tree.ok) return tree;
  const relations = await parts.text(relationsPath(path));
  return relations.ok ? ok({ path, tree: tree.value, relations: relations.value }) : relations;
};

/** Where a part's relations stand (ECMA-376 part 2): `word/document.xml` → `word/_rels/document.xml.rels`. */
export const relationsPath = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");

const relationsOf = (text: string, from: string): Result<Relation[]> => {
  const tree = parseXml(text);
  if (!tree.ok || !tree.value.documentElement) return refuse("file.broken");
  const inside = children(tree.value.documentElement, "Relationship").filter((each) => attribute(each, "TargetMode") !== "External");
  return ok(inside.map((each) => ({ type: attribute(each, "Type") ?? "", target: resolve(from, attribute(each, "Target") ?? "") })));
};

const resolve = (from: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
};
