import { createDecoder } from "lib0/decoding";
import { readUint } from "./read.ts";

/** More client ids than any document has, with those that a browser has not sent yet. */
const mostClients = 2_000;

/** Whether the bytes are exactly one state vector: each client once, within bounds. Yjs itself would take any claim. */
export const isStateVector = (bytes: Uint8Array): boolean => {
  const decoder = createDecoder(bytes);
  try {
    const count = readUint(decoder);
    if (count > mostClients) return false;
    const seen = new Set<number>();
    for (let i = 0; i < count; i++) {
      seen.add(readUint(decoder));
      readUint(decoder);
    }
    return seen.size === count && decoder.pos === bytes.length;
  } catch {
    return false;
  }
};
