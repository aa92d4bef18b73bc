/**
 * Bytes as text, or null when they are no text. A byte order mark decides; without one, UTF-16 shows by its zero bytes, UTF-8 by being
 * valid, and what remains is Windows-1252, the old Swedish default, unless control characters say that it is no text at all.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return looksBinary(text) ? null : text;
};

const encodingOf = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const utf16 = wideEncoding(bytes.subarray(0, 4096));
  if (utf16) return utf16;
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
};

/** Latin letters in UTF-16 leave every other byte zero. */
const wideEncoding = (head: Uint8Array): string | null => {
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = head.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (half < 4) return null;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.7 && odd < half * 0.05) return "utf-16be";
  return null;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** More than a few controls or replacement characters: a program's data, not a person's text. */
const looksBinary = (text: string): boolean => {
  const odd = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return text.includes("\u0000") ? odd > text.length * 0.001 : odd > text.length * 0.01;
};
