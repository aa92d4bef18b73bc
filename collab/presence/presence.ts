import type { ConnectedPerson } from "../room/connection.ts";
import { stampState, type PresenceState } from "./stamp.ts";
import { decodePresence, encodePresence, type PresenceEntry } from "./update.ts";

// A clock nobody reaches honestly; beyond it counting on would stop.
const largestClock = 2 ** 32;

/** Lends a client id to a person; false when it is somebody else's. */
export type Lease = (clientId: number, personId: ConnectedPerson["personId"]) => boolean;

type Shown<Connection> = { readonly connection: Connection; readonly clientId: number; readonly state: PresenceState };

/**
 * Who is in a room and where their caret stands (docs/spec/room.md, P1–P6). A connection speaks for one client id, its own; what
 * y-websocket's client repeats about others is passed over. Clocks on the way out are the room's, so that somebody who comes back with
 * the same id is seen at once. Answers are awareness updates to send to the others, or null when nothing changed.
 */
export class Presence<Connection> {
  private readonly shown = new Map<number, Shown<Connection>>();
  private readonly idOf = new Map<Connection, number>();
  private readonly clocks = new Map<number, number>();

  receive(connection: Connection, person: ConnectedPerson, bytes: Uint8Array, lease: Lease): Uint8Array | null {
    const entries = decodePresence(bytes);
    const entry = entries && this.ownEntry(connection, person, entries, lease);
    if (!entry) return null;
    if (entry.state === null) return this.leave(connection);
    const clock = this.nextClock(entry.clientId, entry.clock);
    const state = stampState(entry.state, person);
    this.shown.set(entry.clientId, { connection, clientId: entry.clientId, state });
    return encodePresence([{ clientId: entry.clientId, clock, state }]);
  }

  /** The connection is gone, or says that it is. */
  leave(connection: Connection): Uint8Array | null {
    const clientId = this.idOf.get(connection);
    this.idOf.delete(connection);
    if (clientId === undefined || this.shown.get(clientId)?.connection !== connection) return null;
    this.shown.delete(clientId);
    return encodePresence([{ clientId, clock: this.nextClock(clientId, 0), state: null }]);
  }

  /** Everybody, for somebody who comes, or comes back: newer than anything they remember. Null when nobody is there. */
  everybody(): Uint8Array | null {
    if (this.shown.size === 0) return null;
    return encodePresence(
      [...this.shown.values()].map(({ clientId, state }) => ({ clientId, clock: this.nextClock(clientId, 0), state })),
    );
  }

  private ownEntry(
    connection: Connection,
    person: ConnectedPerson,
    entries: readonly PresenceEntry[],
    lease: Lease,
  ): PresenceEntry | null {
    const own = this.idOf.get(connection);
    if (own !== undefined) return entries.find((entry) => entry.clientId === own) ?? null;
    const [only] = entries;
    if (!only || entries.length > 1 || only.state === null || !lease(only.clientId, person.personId)) return null;
    // The same person's earlier connection, not yet known to be dead, gives the id up.
    const earlier = this.shown.get(only.clientId)?.connection;
    if (earlier !== undefined) this.idOf.delete(earlier);
    this.idOf.set(connection, only.clientId);
    return only;
  }

  private nextClock(clientId: number, claimed: number): number {
    // y-protocols takes a clock of 0 from nobody.
    const clock = Math.max(Math.min(claimed, largestClock), (this.clocks.get(clientId) ?? 0) + 1);
    this.clocks.set(clientId, clock);
    return clock;
  }
}
