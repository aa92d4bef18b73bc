import type { ConnectedPerson } from "../room/connection.ts";

/** What one person shows the others: who they are, by the server's word, and where they are, by their own. */
export type PresenceState = {
  readonly user: { readonly personId: string; readonly name: string; readonly color: string };
  readonly cursor?: { readonly anchor: RelativePosition; readonly head: RelativePosition };
};

/** A Yjs relative position as JSON. */
export type RelativePosition = {
  readonly type: Id | null;
  readonly tname: string | null;
  readonly item: Id | null;
  readonly assoc: number;
};

type Id = { readonly client: number; readonly clock: number };
type Raw = Readonly<Record<string, unknown>>;

/**
 * Builds the state that others receive: the identity is the server's, the caret is taken over when it has the shape of one, and nothing
 * else is.
 */
export const stampState = (claimed: unknown, { personId, name, color }: ConnectedPerson): PresenceState => {
  const user = { personId, name, color };
  const cursor = isRecord(claimed) && isRecord(claimed["cursor"]) ? claimed["cursor"] : null;
  const anchor = cursor && positionOf(cursor["anchor"]);
  const head = cursor && positionOf(cursor["head"]);
  return anchor && head ? { user, cursor: { anchor, head } } : { user };
};

const isRecord = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

const positionOf = (value: unknown): RelativePosition | null => {
  if (!isRecord(value)) return null;
  const type = idOf(value["type"]);
  const item = idOf(value["item"]);
  const tname = typeof value["tname"] === "string" && value["tname"].length <= 64 ? value["tname"] : null;
  const assoc = value["assoc"] === -1 ? -1 : 0;
  return type || item || tname ? { type, tname, item, assoc } : null;
};

const isClock = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const idOf = (value: unknown): Id | null =>
  isRecord(value) && isClock(value["client"]) && isClock(value["clock"]) ? { client: value["client"], clock: value["clock"] } : null;
