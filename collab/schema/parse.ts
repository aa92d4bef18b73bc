import { ok, refuse, type Result } from "../../domain/result.ts";
import type { RichBlock, RichInline, RichListItem, RichMark, RichText } from "../../domain/rich-text/rich-text.ts";
import { isMentionLabel, isSourceRefs, markAttributes } from "./attributes.ts";
import { isUuid } from "./document-name.ts";

/** Bounds of a text that arrives whole as JSON: nodes, nesting, and UTF-16 units of text. */
export const richTextLimits = { nodes: 5_000, depth: 32, characters: 100_000 } as const;

/**
 * Reads a value of unknown origin as rich text. The result is built anew from what the shape allows; an unknown node, mark or
 * attribute value refuses the whole (`input.invalid`), and so does size (`input.too-large`).
 */
export const parseRichText = (value: unknown): Result<RichText> => {
  const budget: Budget = { nodes: richTextLimits.nodes, characters: richTextLimits.characters };
  try {
    if (!isRecord(value) || value["type"] !== "doc") throw new Misfit();
    return ok({ type: "doc", content: list(value["content"]).map((child) => block(child, budget, 1)) });
  } catch (error) {
    if (error instanceof Misfit) return refuse("input.invalid");
    if (error instanceof TooLarge) return refuse("input.too-large");
    throw error;
  }
};

class Misfit extends Error {}
class TooLarge extends Error {}

type Budget = { nodes: number; characters: number };
type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly unknown[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Misfit();
  return value;
};

/** Every node passes here, so that no node goes uncounted. */
const node = (value: unknown, budget: Budget, depth: number): Raw => {
  if (!isRecord(value)) throw new Misfit();
  budget.nodes -= 1;
  if (budget.nodes < 0 || depth > richTextLimits.depth) throw new TooLarge();
  return value;
};

const attribute = (raw: Raw, name: string): unknown => {
  const attrs = raw["attrs"];
  return isRecord(attrs) && Object.hasOwn(attrs, name) ? attrs[name] : undefined;
};

const block = (value: unknown, budget: Budget, depth: number): RichBlock => {
  const raw = node(value, budget, depth);
  const children = list(raw["content"]);
  switch (raw["type"]) {
    case "paragraph":
      return { type: "paragraph", ...pointOf(raw), ...content(children.map((child) => inline(child, budget, depth + 1))) };
    case "heading": {
      const level = attribute(raw, "level");
      if (level !== 3 && level !== 4) throw new Misfit();
      return { type: "heading", attrs: { level }, ...content(children.map((child) => inline(child, budget, depth + 1))) };
    }
    case "blockquote":
      return { type: "blockquote", ...content(children.map((child) => block(child, budget, depth + 1))) };
    case "bulletList":
    case "orderedList":
      return { type: raw["type"], ...content(children.map((child) => item(child, budget, depth + 1))) };
    default:
      throw new Misfit();
  }
};

const item = (value: unknown, budget: Budget, depth: number): RichListItem => {
  const raw = node(value, budget, depth);
  if (raw["type"] !== "listItem") throw new Misfit();
  return { type: "listItem", ...content(list(raw["content"]).map((child) => block(child, budget, depth + 1))) };
};

const pointOf = (raw: Raw): { attrs?: { pointId: string } } => {
  const pointId = attribute(raw, "pointId");
  if (pointId === undefined || pointId === null) return {};
  if (!isUuid(pointId)) throw new Misfit();
  return { attrs: { pointId } };
};

const content = <T>(children: readonly T[]): { content?: readonly T[] } => (children.length > 0 ? { content: children } : {});

const inline = (value: unknown, budget: Budget, depth: number): RichInline => {
  const raw = node(value, budget, depth);
  if (raw["type"] === "hardBreak") return { type: "hardBreak" };
  if (raw["type"] === "mention") return mention(raw, budget);
  const text = raw["text"];
  if (raw["type"] !== "text" || typeof text !== "string" || text === "") throw new Misfit();
  budget.characters -= text.length;
  if (budget.characters < 0) throw new TooLarge();
  const marks = list(raw["marks"]).map(mark);
  if (new Set(marks.map(({ type }) => type)).size !== marks.length) throw new Misfit();
  const words = text.replaceAll("\u0000", "\uFFFD");
  return marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };
};

const mention = (raw: Raw, budget: Budget): RichInline => {
  const [id, label] = [attribute(raw, "id"), attribute(raw, "label")];
  if (!isUuid(id) || !isMentionLabel(label)) throw new Misfit();
  budget.characters -= label.length;
  if (budget.characters < 0) throw new TooLarge();
  return { type: "mention", attrs: { id, label } };
};

const mark = (value: unknown): RichMark => {
  if (!isRecord(value)) throw new Misfit();
  const attrs = value["attrs"] ?? {};
  switch (value["type"]) {
    case "bold":
      return { type: "bold" };
    case "italic":
      return { type: "italic" };
    case "link": {
      const href = isRecord(attrs) ? attrs["href"] : undefined;
      if (typeof href !== "string" || !markAttributes["link"]?.({ href })) throw new Misfit();
      return { type: "link", attrs: { href } };
    }
    case "source": {
      const ids = isRecord(attrs) ? attrs["ids"] : undefined;
      if (!isSourceRefs(ids)) throw new Misfit();
      return { type: "source", attrs: { ids: ids.map(({ id, hash }) => ({ id, hash })) } };
    }
    default:
      throw new Misfit();
  }
};
