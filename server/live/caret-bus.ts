import { decodePresence, encodePresence, type PresenceEntry } from "../../collab/presence/update.ts";
import type { RoomBus } from "../../collab/room/ports.ts";
import { parseDocumentName, type DocumentName } from "../../collab/schema/document-name.ts";
import { largestBody, type Moments } from "./node-channels.ts";

/** What moves closer together than this goes to the other nodes in one message, in milliseconds. */
const gatherMs = 50;

/** Base64 makes four letters of three bytes; a document's name takes its part. */
const largestUpdate = Math.floor(((largestBody - 64) * 3) / 4);

export type CaretBus = RoomBus & { readonly stop: () => void };

/**
 * Presence of live documents between nodes, over notifications: the latest word of each browser, gathered for a moment, in as many
 * messages as their size asks for. One browser's word is always below the limit, since rooms bound it.
 */
export const createCaretBus = (moments: Moments): CaretBus => {
  const waiting = new Map<DocumentName, Map<number, PresenceEntry>>();
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    timer = undefined;
    const bodies = [...waiting].flatMap(([name, entries]) => cut([...entries.values()]).map((update) => `${name} ${encode(update)}`));
    waiting.clear();
    moments.say("caret", bodies);
  };

  return {
    publish: (name, update) => {
      const entries = waiting.get(name) ?? new Map<number, PresenceEntry>();
      for (const entry of decodePresence(update) ?? []) entries.set(entry.clientId, entry);
      waiting.set(name, entries);
      timer ??= setTimeout(flush, gatherMs);
    },
    ask: (name) => moments.say("caret?", [name]),
    stop: () => clearTimeout(timer),
  };
};

const encode = (update: Uint8Array): string => Buffer.from(update).toString("base64");

/** As few updates as their size allows. */
const cut = (entries: readonly PresenceEntry[]): Uint8Array[] => {
  const updates: Uint8Array[] = [];
  let part: PresenceEntry[] = [];
  let whole: Uint8Array = new Uint8Array();
  for (const entry of entries) {
    const longer = encodePresence([...part, entry]);
    if (longer.byteLength > largestUpdate && part.length > 0) {
      updates.push(whole);
      part = [];
    }
    part.push(entry);
    whole = part.length === 1 ? encodePresence(part) : longer;
  }
  return part.length > 0 ? [...updates, whole] : updates;
};

/** The document and update of a `caret` message; null for what is none. */
export const readCaret = (body: string): { readonly name: DocumentName; readonly update: Uint8Array } | null => {
  const [name = "", update = ""] = body.split(" ");
  const parsed = parseDocumentName(name);
  return parsed && { name: parsed.name, update: Buffer.from(update, "base64") };
};
