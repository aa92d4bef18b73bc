import * as decoding from "lib0/decoding";
import type { GateLimits } from "../room/limits.ts";
import { readSpan, readString, readUint } from "../wire/read.ts";
import { GateError } from "./gate-error.ts";
import { textLength } from "./text-length.ts";

/**
 * Reads a Yjs update (version 1) into plain values, building no Yjs object: an update is judged before any of it can act. Only the
 * structs that an editor can honestly produce have a shape here; the others end the reading.
 */
export type ItemId = { readonly client: number; readonly clock: number };

export type Content =
  | { readonly kind: "deleted" }
  | Words
  | { readonly kind: "format"; readonly key: string; readonly value: unknown }
  | { readonly kind: "element"; readonly nodeName: string }
  | { readonly kind: "text" }
  | { readonly kind: "values"; readonly values: readonly Scalar[] };

/** The letters stay where they are, as UTF-8 in `bytes[start, end)`: most rules ask for their number only. */
export type Words = { readonly kind: "string"; readonly bytes: Uint8Array; readonly start: number; readonly end: number };

export type Scalar = string | number | boolean | null | undefined;

export type Struct = { readonly clock: number; readonly length: number } & (
  | { readonly kind: "gc" }
  | {
      readonly kind: "item";
      readonly origin: ItemId | null;
      readonly rightOrigin: ItemId | null;
      /** On the wire only where there is no neighbour to take it from. */
      readonly parent: ItemId | string | null;
      readonly parentSub: string | null;
      readonly content: Content;
    }
);

export type Section = { readonly client: number; readonly clock: number; readonly structs: readonly Struct[] };
export type DeleteRange = { readonly client: number; readonly clock: number; readonly length: number };
export type DecodedUpdate = { readonly sections: readonly Section[]; readonly deletes: readonly DeleteRange[] };

/** Throws `GateError` for what breaks R1, R2, R3 or R9–R11; whatever the reader itself throws is a malformed update too. */
export const decodeUpdate = (bytes: Uint8Array, limits: GateLimits): DecodedUpdate => {
  if (bytes.byteLength > limits.updateBytes) throw new GateError("R1");
  const decoder = decoding.createDecoder(bytes);
  try {
    const sections = readSections(decoder, limits);
    const deletes = readDeletes(decoder, limits);
    if (decoder.pos !== bytes.length) throw new GateError("R3");
    return { sections, deletes };
  } catch (error) {
    throw error instanceof GateError ? error : new GateError("R3");
  }
};

const bounded = (value: number, most: number): number => {
  if (value > most) throw new GateError("R2");
  return value;
};

const readSections = (decoder: decoding.Decoder, limits: GateLimits): Section[] => {
  const sections: Section[] = [];
  let budget = limits.structs;
  const count = bounded(readUint(decoder), limits.sections);
  for (let i = 0; i < count; i++) {
    const structCount = bounded(readUint(decoder), budget);
    if (structCount === 0) throw new GateError("R3");
    budget -= structCount;
    const client = readUint(decoder);
    for (const section of sections) if (section.client === client) throw new GateError("R3");
    sections.push(readSection(decoder, client, structCount, limits));
  }
  return sections;
};

const readSection = (decoder: decoding.Decoder, client: number, structCount: number, limits: GateLimits): Section => {
  const first = readUint(decoder);
  const structs: Struct[] = [];
  let clock = first;
  for (let i = 0; i < structCount; i++) {
    const struct = readStruct(decoder, clock, limits);
    if (struct.length === 0) throw new GateError("R3");
    clock = bounded(clock + struct.length, limits.clock);
    structs.push(struct);
  }
  return { client, clock: first, structs };
};

const readId = (decoder: decoding.Decoder): ItemId => ({ client: readUint(decoder), clock: readUint(decoder) });

// The info byte: five bits say what the content is, three say which neighbours and keys follow.
const hasOrigin = 0b1000_0000;
const hasRightOrigin = 0b0100_0000;
const hasParentSub = 0b0010_0000;
const contentBits = 0b0001_1111;

/** What the five bits may say; not JSON, binary, embed, sub-document, Skip, or what does not exist. */
const contentRef = { collected: 0, deleted: 1, string: 4, format: 6, type: 7, values: 8 } as const;
const contentRefs: ReadonlySet<number> = new Set(Object.values(contentRef));

const readStruct = (decoder: decoding.Decoder, clock: number, limits: GateLimits): Struct => {
  const info = decoding.readUint8(decoder);
  const ref = info & contentBits;
  if (!contentRefs.has(ref)) throw new GateError("R9");
  if (ref === contentRef.collected) return { kind: "gc", clock, length: readUint(decoder) };
  const origin = info & hasOrigin ? readId(decoder) : null;
  const rightOrigin = info & hasRightOrigin ? readId(decoder) : null;
  const neighbourless = origin === null && rightOrigin === null;
  const parent = neighbourless ? readParent(decoder) : null;
  const parentSub = neighbourless && info & hasParentSub ? readString(decoder) : null;
  const content = readContent(decoder, ref, limits);
  const length = content.kind === "deleted" ? readUint(decoder) : lengthOf(content);
  return { kind: "item", clock, length, origin, rightOrigin, parent, parentSub, content };
};

const readParent = (decoder: decoding.Decoder): ItemId | string => (readUint(decoder) === 1 ? readString(decoder) : readId(decoder));

const deleted: Content = { kind: "deleted" };

const readContent = (decoder: decoding.Decoder, ref: number, limits: GateLimits): Content => {
  switch (ref) {
    case contentRef.deleted:
      return deleted;
    case contentRef.string:
      return readWords(decoder);
    case contentRef.format:
      return readFormat(decoder, limits);
    case contentRef.type:
      return readType(decoder);
    case contentRef.values:
      return { kind: "values", values: readScalars(decoder) };
    default:
      throw new GateError("R9");
  }
};

/** By how much a content moves its client's clock. */
const lengthOf = (content: Exclude<Content, { kind: "deleted" }>): number => {
  switch (content.kind) {
    case "string":
      return unitsOf(content);
    case "values":
      return content.values.length;
    case "format":
    case "element":
    case "text":
      return 1;
  }
};

const readWords = (decoder: decoding.Decoder): Words => {
  const { start, end } = readSpan(decoder);
  return { kind: "string", bytes: decoder.arr, start, end };
};

const unitsOf = ({ bytes, start, end }: Words): number => {
  const length = textLength(bytes, start, end);
  if (length === null) throw new GateError("R3");
  return length;
};

const readFormat = (decoder: decoding.Decoder, limits: GateLimits): Content => {
  const key = readString(decoder);
  const json = readString(decoder);
  if (json.length > limits.markCharacters) throw new GateError("R10");
  return { kind: "format", key, value: JSON.parse(json) as unknown };
};

const typeRef = { xmlElement: 3, xmlText: 6 } as const;
const textType: Content = { kind: "text" };

const readType = (decoder: decoding.Decoder): Content => {
  switch (readUint(decoder)) {
    case typeRef.xmlElement:
      return { kind: "element", nodeName: readString(decoder) };
    case typeRef.xmlText:
      return textType;
    default:
      throw new GateError("R9");
  }
};

// lib0's codes for null, undefined, true, false, float64, float32, integer and string; objects, lists, bytes and bigints are not ours.
const scalarCodes = new Set([127, 126, 125, 124, 123, 121, 120, 119]);

const readScalars = (decoder: decoding.Decoder): Scalar[] => {
  const length = readUint(decoder);
  const values: Scalar[] = [];
  for (let i = 0; i < length; i++) {
    if (!scalarCodes.has(decoding.peekUint8(decoder))) throw new GateError("R11");
    values.push(decoding.readAny(decoder) as Scalar);
  }
  return values;
};

/** Ranges as an honest encoder writes them: each client once, in order, apart from each other. */
const readDeletes = (decoder: decoding.Decoder, limits: GateLimits): DeleteRange[] => {
  const ranges: DeleteRange[] = [];
  const clientCount = bounded(readUint(decoder), limits.deleteRanges);
  const seen = clientCount > 1 ? new Set<number>() : null;
  for (let i = 0; i < clientCount; i++) {
    const client = readUint(decoder);
    if (seen?.has(client)) throw new GateError("R3");
    seen?.add(client);
    const rangeCount = bounded(readUint(decoder), limits.deleteRanges - ranges.length);
    let free = 0;
    for (let j = 0; j < rangeCount; j++) {
      const clock = readUint(decoder);
      const length = readUint(decoder);
      if (clock < free || length === 0) throw new GateError("R3");
      free = bounded(clock + length, limits.clock);
      ranges.push({ client, clock, length });
    }
  }
  return ranges;
};
