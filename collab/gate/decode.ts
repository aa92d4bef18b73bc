import * as decoding from "lib0/decoding";
import type { GateLimits } from "../room/limits.ts";
import { GateError } from "./gate-error.ts";

/**
 * Reads a Yjs update (version 1) into plain values, building no Yjs object: an update is judged before any of it can act. Only the
 * structs that an editor can honestly produce have a shape here; the others end the reading.
 */
export type ItemId = { readonly client: number; readonly clock: number };

export type Content =
  | { readonly kind: "deleted" }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "format"; readonly key: string; readonly value: unknown }
  | { readonly kind: "element"; readonly nodeName: string }
  | { readonly kind: "text" }
  | { readonly kind: "values"; readonly values: readonly Scalar[] };

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
    if (decoding.hasContent(decoder)) throw new GateError("R3");
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
  const seen = new Set<number>();
  let budget = limits.structs;
  const count = bounded(decoding.readVarUint(decoder), limits.sections);
  for (let i = 0; i < count; i++) {
    const structCount = bounded(decoding.readVarUint(decoder), budget);
    budget -= structCount;
    const client = decoding.readVarUint(decoder);
    if (seen.has(client)) throw new GateError("R3");
    seen.add(client);
    sections.push(readSection(decoder, client, structCount, limits));
  }
  return sections;
};

const readSection = (decoder: decoding.Decoder, client: number, structCount: number, limits: GateLimits): Section => {
  const first = decoding.readVarUint(decoder);
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

const readId = (decoder: decoding.Decoder): ItemId => ({
  client: decoding.readVarUint(decoder),
  clock: decoding.readVarUint(decoder),
});

// The info byte: five bits say what the content is, three say which neighbours and keys follow.
const hasOrigin = 0b1000_0000;
const hasRightOrigin = 0b0100_0000;
const hasParentSub = 0b0010_0000;
const contentBits = 0b0001_1111;

const collected = 0;
/** Deleted, string, format, type and values; not JSON, binary, embed, sub-document, Skip, or what does not exist. */
const contentKinds: ReadonlySet<number> = new Set([1, 4, 6, 7, 8]);

const readStruct = (decoder: decoding.Decoder, clock: number, limits: GateLimits): Struct => {
  const info = decoding.readUint8(decoder);
  const kind = info & contentBits;
  if (kind === collected) return { kind: "gc", clock, length: decoding.readVarUint(decoder) };
  if (!contentKinds.has(kind)) throw new GateError("R9");
  const origin = info & hasOrigin ? readId(decoder) : null;
  const rightOrigin = info & hasRightOrigin ? readId(decoder) : null;
  const neighbourless = origin === null && rightOrigin === null;
  const parent = neighbourless ? readParent(decoder) : null;
  const parentSub = neighbourless && info & hasParentSub ? decoding.readVarString(decoder) : null;
  const { content, length } = readContent(decoder, kind, limits);
  return { kind: "item", clock, length, origin, rightOrigin, parent, parentSub, content };
};

const readParent = (decoder: decoding.Decoder): ItemId | string =>
  decoding.readVarUint(decoder) === 1 ? decoding.readVarString(decoder) : readId(decoder);

const xmlElement = 3;
const xmlText = 6;

const readContent = (decoder: decoding.Decoder, kind: number, limits: GateLimits): { content: Content; length: number } => {
  switch (kind) {
    case 1:
      return { content: { kind: "deleted" }, length: decoding.readVarUint(decoder) };
    case 4: {
      const text = decoding.readVarString(decoder);
      return { content: { kind: "string", text }, length: text.length };
    }
    case 6:
      return { content: readFormat(decoder, limits), length: 1 };
    case 7:
      return { content: readType(decoder), length: 1 };
    case 8: {
      const length = decoding.readVarUint(decoder);
      return { content: { kind: "values", values: readScalars(decoder, length) }, length };
    }
    default:
      throw new GateError("R9");
  }
};

const readFormat = (decoder: decoding.Decoder, limits: GateLimits): Content => {
  const key = decoding.readVarString(decoder);
  const json = decoding.readVarString(decoder);
  if (json.length > limits.markCharacters) throw new GateError("R10");
  return { kind: "format", key, value: JSON.parse(json) as unknown };
};

const readType = (decoder: decoding.Decoder): Content => {
  switch (decoding.readVarUint(decoder)) {
    case xmlElement:
      return { kind: "element", nodeName: decoding.readVarString(decoder) };
    case xmlText:
      return { kind: "text" };
    default:
      throw new GateError("R9");
  }
};

// lib0's codes for null, undefined, true, false, float64, float32, integer and string; objects, lists, bytes and bigints are not ours.
const scalarCodes = new Set([127, 126, 125, 124, 123, 121, 120, 119]);

const readScalars = (decoder: decoding.Decoder, length: number): Scalar[] => {
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
  const seen = new Set<number>();
  const clientCount = bounded(decoding.readVarUint(decoder), limits.deleteRanges);
  for (let i = 0; i < clientCount; i++) {
    const client = decoding.readVarUint(decoder);
    if (seen.has(client)) throw new GateError("R3");
    seen.add(client);
    const rangeCount = bounded(decoding.readVarUint(decoder), limits.deleteRanges - ranges.length);
    let free = 0;
    for (let j = 0; j < rangeCount; j++) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      if (clock < free || length === 0) throw new GateError("R3");
      free = bounded(clock + length, limits.clock);
      ranges.push({ client, clock, length });
    }
  }
  return ranges;
};
