import { isUtf8 } from "node:buffer";

/**
 * How many UTF-16 units the UTF-8 in `bytes[start, end)` has, which is how Yjs counts clocks; null when it is not valid UTF-8. Nothing is
 * decoded: the words themselves are not the gate's business, and making a string of a large paste costs more than all of its rules.
 */
export const textLength = (bytes: Uint8Array, start: number, end: number): number | null => {
  if (isShortAscii(bytes, start, end)) return end - start;
  const text = bytes.subarray(start, end);
  return isUtf8(text) ? end - start - surplus(text) : null;
};

const short = 32;

const isShortAscii = (bytes: Uint8Array, start: number, end: number): boolean => {
  if (end - start > short) return false;
  let seen = 0;
  for (let i = start; i < end; i++) seen |= bytes[i] ?? 0;
  return seen < 0x80;
};

/**
 * By how much the bytes outnumber the units. A continuation byte (10xxxxxx) is no unit of its own; the first of four bytes (11110xxx)
 * begins two. Four bytes are looked at together, where their order does not matter.
 */
const surplus = (text: Uint8Array): number => {
  if (text.length <= short) return surplusOfBytes(text, 0, text.length);
  const before = (4 - (text.byteOffset & 3)) & 3;
  const quads = new Int32Array(text.buffer, text.byteOffset + before, (text.length - before) >> 2);
  const after = before + quads.length * 4;
  return surplusOfBytes(text, 0, before) + surplusOfQuads(quads) + surplusOfBytes(text, after, text.length);
};

const surplusOfBytes = (text: Uint8Array, from: number, to: number): number => {
  let count = 0;
  for (let i = from; i < to; i++) {
    const byte = text[i] ?? 0;
    if (byte >= 0xf0) count -= 1;
    else if (byte >= 0x80 && byte < 0xc0) count += 1;
  }
  return count;
};

const highBits = 0x80808080 | 0;
const lowBits = 0x01010101;

const surplusOfQuads = (quads: Int32Array): number => {
  let count = 0;
  for (let i = 0; i < quads.length; i++) {
    const quad = quads[i] ?? 0;
    if ((quad & highBits) === 0) continue;
    const continuations = (quad >>> 7) & ~(quad >>> 6) & lowBits;
    const fours = (quad >>> 7) & (quad >>> 6) & (quad >>> 5) & (quad >>> 4) & lowBits;
    count += ones(continuations) - ones(fours);
  }
  return count;
};

/** How many of the four low bits are set: the multiplication adds them up in the highest byte. */
const ones = (lows: number): number => Math.imul(lows, lowBits) >>> 24;
