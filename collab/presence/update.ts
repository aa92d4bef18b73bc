import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readString, readUint } from "../wire/read.ts";

/** One line of an awareness update. `state` is null when the client says that it has left. */
export type PresenceEntry = { readonly clientId: number; readonly clock: number; readonly state: unknown };

const mostEntries = 256;

/** Null when the bytes are not exactly an awareness update. */
export const decodePresence = (bytes: Uint8Array): readonly PresenceEntry[] | null => {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = readUint(decoder);
    if (count > mostEntries) return null;
    const entries: PresenceEntry[] = [];
    for (let i = 0; i < count; i++) {
      const clientId = readUint(decoder);
      const clock = readUint(decoder);
      entries.push({ clientId, clock, state: JSON.parse(readString(decoder)) as unknown });
    }
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    return null;
  }
};

export const encodePresence = (entries: readonly PresenceEntry[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
