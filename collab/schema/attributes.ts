import type { SourceRef } from "../../domain/rich-text/rich-text.ts";
import { isUuid } from "./document-name.ts";

/**
 * Which attribute values of nodes and marks are honest. The gate, the JSON reader and the paste rules ask the same table, so that what
 * an editor can produce and what the server lets through cannot drift apart.
 */
type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === "number";
const isListStyle: Check = (value) => typeof value === "string" && value.length <= 16;
// Undo may bring a heading back without its level, and the editor then writes its default, 1; it shows and reads as a 3.
const isHeadingLevel: Check = (value) => value === 1 || value === 3 || value === 4;

const longestName = 200;

/** The name in a mention: one line, without control characters. */
export const isMentionLabel = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= longestName && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(value);

export const nodeAttributes: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  paragraph: { pointId: isUuid },
  heading: { level: isHeadingLevel },
  orderedList: { start: isNumber, type: isListStyle },
  mention: { id: isUuid, label: isMentionLabel },
};

const hrefPattern = /^(https?:\/\/|mailto:)[^\s\u0000-\u001f\u007f]+$/i;
const longestHref = 2048;

/** http, https and mailto only, absolute, without white space or control characters. */
export const isSafeHref = (value: unknown): value is string =>
  typeof value === "string" && value.length <= longestHref && hrefPattern.test(value);

const mostSources = 500;
const hashPattern = /^[0-9a-f]{8,64}$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const hasExactly = (value: unknown, keys: readonly string[]): value is Record<string, unknown> => {
  if (!isRecord(value)) return false;
  const own = Object.keys(value);
  return own.length === keys.length && keys.every((key) => Object.hasOwn(value, key));
};

export const isSourceRefs = (value: unknown): value is SourceRef[] =>
  Array.isArray(value) &&
  value.length <= mostSources &&
  value.every(
    (ref: unknown) =>
      hasExactly(ref, ["id", "hash"]) && isUuid(ref["id"]) && typeof ref["hash"] === "string" && hashPattern.test(ref["hash"]),
  );

/** The attributes of each mark, whole. */
export const markAttributes: Readonly<Record<string, Check>> = {
  bold: (value) => hasExactly(value, []),
  italic: (value) => hasExactly(value, []),
  link: (value) => hasExactly(value, ["href"]) && isSafeHref(value["href"]),
  source: (value) => hasExactly(value, ["ids"]) && isSourceRefs(value["ids"]),
};
