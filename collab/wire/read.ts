import type { Decoder } from "lib0/decoding";

/**
 * Reading what strangers wrote. lib0's own readers trust the writer: a number with enough empty bytes in it comes out as NaN, which is
 * neither too large nor too small for any bound.
 */

// Beyond it another seven bits would not fit below 2⁵³.
const largestWeight = 2 ** 49;

/** A whole number below 2⁵³, as an encoder writes it: no longer than it needs to be. @throws RangeError for anything else */
export const readUint = (decoder: Decoder): number => {
  const { arr } = decoder;
  let byte = arr[decoder.pos++] ?? endOfBytes();
  if (byte < 0x80) return byte;
  let value = byte & 0x7f;
  let weight = 0x80;
  for (;;) {
    byte = arr[decoder.pos++] ?? endOfBytes();
    value += (byte & 0x7f) * weight;
    if (byte < 0x80) break;
    if (weight === largestWeight) throw new RangeError("a number beyond bounds");
    weight *= 0x80;
  }
  if (byte === 0 || value > Number.MAX_SAFE_INTEGER) throw new RangeError("not a number as encoders write it");
  return value;
};

/** Where a text or a list of bytes of its own length stands in the decoder's bytes; the decoder goes on behind it. */
export const readSpan = (decoder: Decoder): { readonly start: number; readonly end: number } => {
  const size = readUint(decoder);
  const start = decoder.pos;
  const end = start + size;
  if (end > decoder.arr.length) endOfBytes();
  decoder.pos = end;
  return { start, end };
};

/** A view, not a copy. */
export const readBytes = (decoder: Decoder): Uint8Array => {
  const { start, end } = readSpan(decoder);
  return decoder.arr.subarray(start, end);
};

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @throws TypeError for what is not UTF-8 */
export const readString = (decoder: Decoder): string => strict.decode(readBytes(decoder));

const endOfBytes = (): never => {
  throw new RangeError("the bytes end too early");
};
