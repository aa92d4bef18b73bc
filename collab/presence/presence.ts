import type { ConnectedPerson } from "../room/connection.ts";
import { stampState, type PresenceState } from "./stamp.ts";
import { decodePresence, encodePresence, type PresenceEntry } from "./update.ts";

// A clock nobody reaches honestly; beyond it counting on would stop.
const largestClock = 2 ** 32;

/** Lends a client id to a person; false when it is somebody else's. */
export type Lease = (clientId: number, personId: ConnectedPerson["personId"]) => boolean;

/** y-protocols forgets after 30 s whoever has not been heard of; a browser repeats itself every 15 s. */
const remembered = 30_000;

type Elsewhere = { readonly state: PresenceState; readonly until: number };
type Shown<Connection> = { readonly connection: Connection; readonly clientId: number; readonly state: PresenceState };

/**
 * Who is in a room and where their caret stands (docs/spec/room.md, P1–P6). A connection speaks for one client id, its own; what
 * y-websocket's client repeats about others is passed over. Clocks on the way out are the room's, so that somebody who comes back with
 * the same id is seen at once. People at other nodes come stamped by these, and the latest word about an id counts, since a browser that
 * reconnects may come to another node. Answers are awareness updates to send to the others, or null when nothing changed.
 */
export class Presence<Connection> {
  private readonly shown = new Map<number, Shown<Connection>>();
  private readonly elsewhere = new Map<number, Elsewhere>();
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
    this.elsewhere.delete(entry.clientId);
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

  /** Another node's word about its people. `now` in milliseconds. */
  hear(bytes: Uint8Array, lease: Lease, now: number): Uint8Array | null {
    const news: PresenceEntry[] = [];
    for (const { clientId, clock, state } of decodePresence(bytes) ?? []) {
      if (state === null) {
        if (!this.elsewhere.delete(clientId)) continue;
      } else {
        const stamped = state as PresenceState;
        if (!lease(clientId, stamped.user.personId as ConnectedPerson["personId"])) continue;
        this.shown.delete(clientId);
        this.elsewhere.set(clientId, { state: stamped, until: now + remembered });
      }
      news.push({ clientId, clock: this.nextClock(clientId, clock), state });
    }
    return news.length > 0 ? encodePresence(news) : null;
  }

  /** Everybody, for somebody who comes, or comes back: newer than anything they remember. Null when nobody is there. */
  everybody(now: number): Uint8Array | null {
    for (const [clientId, { until }] of this.elsewhere) if (until < now) this.elsewhere.delete(clientId);
    return this.encode([...this.shown, ...this.elsewhere]);
  }

  /** Everybody at this node, for another. */
  here(): Uint8Array | null {
    return this.encode([...this.shown]);
  }

  private encode(people: readonly (readonly [number, { readonly state: PresenceState }])[]): Uint8Array | null {
    if (people.length === 0) return null;
    return encodePresence(people.map(([clientId, { state }]) => ({ clientId, clock: this.nextClock(clientId, 0), state })));
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
