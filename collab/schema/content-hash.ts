import { toHexString } from "lib0/buffer";
import { digest } from "lib0/hash/sha256";
import { encodeUtf8 } from "lib0/string";

/** SHA-256 of the parts' lengths and texts, the first 16 hex digits: tells whether a text has changed since it was used. */
export const contentHash = (...parts: readonly string[]): string =>
  toHexString(digest(encodeUtf8(parts.map((part) => `${part.length}:${part}`).join("")))).slice(0, 16);
