import type { DocumentKind } from "../schema/document-name.ts";

/** Bounds of what one update may ask of the server, and of what a document may become. Sizes in bytes. */
export type GateLimits = {
  /** One update, and so one frame. */
  readonly updateBytes: number;
  /** Everything appended to the document, counted since it was opened, and its size then. */
  readonly documentBytes: number;
  readonly sections: number;
  readonly structs: number;
  readonly deleteRanges: number;
  /** A client's clock never goes beyond this. */
  readonly clock: number;
  readonly depth: number;
  /** One mark's value as JSON, in UTF-16 units. */
  readonly markCharacters: number;
  readonly clientsOfPerson: number;
  readonly clientsOfDocument: number;
};

const shared = {
  sections: 64,
  structs: 50_000,
  deleteRanges: 50_000,
  clock: 2 ** 31,
  depth: 64,
  markCharacters: 65_536,
  clientsOfPerson: 200,
  clientsOfDocument: 1_000,
} as const;

export const gateLimits: Readonly<Record<DocumentKind, GateLimits>> = {
  annotation: { ...shared, updateBytes: 512 * 1024, documentBytes: 4 * 1024 * 1024 },
  response: { ...shared, updateBytes: 2 * 1024 * 1024, documentBytes: 32 * 1024 * 1024 },
};

/** The largest frame that any document takes: an endpoint's `maxPayload`. */
export const largestFrame = gateLimits.response.updateBytes + 1024;

/** So many at once, and so many a second after that. */
export type Rate = { readonly burst: number; readonly perSecond: number };

export type ConnectionLimits = {
  /** Waiting to be sent to one client; beyond it the client is let go and comes back. */
  readonly bufferedBytes: number;
  /** Waiting to be handled from one client. */
  readonly queuedFrames: number;
  readonly queuedBytes: number;
  /** Awareness and the question who is there. What comes too fast is passed over. */
  readonly presence: Rate;
  /** Step 1, which is answered with what is missing: a client asks once for each connection. What comes too fast is passed over. */
  readonly questions: Rate;
  /** Updates. Who sends them faster is let go and may come back; what was not acknowledged comes along. */
  readonly writes: Rate;
  readonly awarenessBytes: number;
};

export const connectionLimits: ConnectionLimits = {
  bufferedBytes: 8 * 1024 * 1024,
  queuedFrames: 1_000,
  queuedBytes: 8 * 1024 * 1024,
  presence: { burst: 60, perSecond: 30 },
  questions: { burst: 5, perSecond: 0.5 },
  writes: { burst: 1_000, perSecond: 100 },
  awarenessBytes: 4_096,
};
