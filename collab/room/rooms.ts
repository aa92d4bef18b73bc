import type * as Y from "yjs";
import { refuse, type Refusal, type Result } from "../../domain/result.ts";
import { parseDocumentName, type DocumentName, type ParsedDocumentName } from "../schema/document-name.ts";
import type { AccessMode } from "../wire/messages.ts";
import type { ConnectionHandle, ConnectionInfo, ConnectionRequest, Transport } from "./connection.ts";
import type { RoomBus, RoomLogger, UpdateLog } from "./ports.ts";
import { Room } from "./room.ts";

export type RoomsOptions = {
  readonly log: UpdateLog;
  readonly logger: RoomLogger;
  /** What this person may do with this document now. Asked by `reauthorise`, not at connection. */
  readonly authorise: (connection: ConnectionInfo) => Promise<Authority>;
  /** Something was appended: what is rendered from the document is old. Must not throw. */
  readonly onCommitted?: (name: DocumentName, seq: number) => void;
  readonly bus?: RoomBus;
};

/** Null for nothing; `gone` when the session is over: the connection ends, and the words rest in the browser until the person is back. */
export type Authority = AccessMode | "gone" | null;

export interface Rooms {
  /** Lets a socket in whose right has been checked. A name that is none throws. */
  connect(name: DocumentName, request: ConnectionRequest, transport: Transport): ConnectionHandle;
  /** Reads the document as it is saved. `look` must not change it. Refuses `not-found` and `server.unavailable`. */
  read<T>(name: DocumentName, look: (doc: Y.Doc) => T): Promise<Result<T>>;
  /** Ends all its connections with that reason. Call after the commit that closed it. */
  close(name: DocumentName, refusal: Refusal): void;
  /** Asks `authorise` again for the connections that `concerns` picks: ends them, or makes them readers or writers. */
  reauthorise(concerns: (connection: ConnectionInfo) => boolean): Promise<void>;
  /** The sessions of open connections. */
  sessions(): ReadonlySet<string>;
  /** Another node has appended up to `seq`. */
  noticed(name: DocumentName, seq: number): void;
  /** What other nodes appended may have gone unnoticed: every room asks the log. */
  catchUp(): void;
  /** Another node tells who is at it, as an awareness update. */
  heard(name: DocumentName, update: Uint8Array): void;
  /** Another node has opened the document, and wants to know who is at this one. */
  asked(name: DocumentName): void;
  /** Ends every room with "come back". */
  stop(): void;
}

/** The rooms of one process: one for each document that somebody is at. */
export const createRooms = (options: RoomsOptions): Rooms => new RoomRegistry(options);

class RoomRegistry implements Rooms {
  private readonly rooms = new Map<DocumentName, Room>();

  constructor(private readonly options: RoomsOptions) {}

  connect(name: DocumentName, request: ConnectionRequest, transport: Transport): ConnectionHandle {
    return this.room(name).connect(request, transport);
  }

  read<T>(name: DocumentName, look: (doc: Y.Doc) => T): Promise<Result<T>> {
    return new Promise((resolve, reject) => {
      const lookAndTell = (doc: Y.Doc): void => {
        try {
          resolve({ ok: true, value: look(doc) });
        } catch (error) {
          reject(error);
        }
      };
      this.room(name).enqueue({ type: "read", look: lookAndTell, unavailable: resolve });
    });
  }

  close(name: DocumentName, refusal: Refusal): void {
    const room = this.rooms.get(name);
    for (const connection of room?.open ?? []) room?.refuse(connection, refusal);
  }

  async reauthorise(concerns: (connection: ConnectionInfo) => boolean): Promise<void> {
    for (const [documentName, room] of [...this.rooms]) {
      for (const connection of room.open) {
        const { person, session } = connection.request;
        const info = { documentName, personId: person.personId, mode: connection.mode, ...(session === undefined ? {} : { session }) };
        if (!concerns(info)) continue;
        const mode = await this.modeOf(info);
        if (mode === "gone") room.dismiss(connection);
        else if (mode === null) room.refuse(connection, refuse("policy.not-member").refusal);
        else if (mode !== connection.mode) connection.setMode(mode);
      }
    }
  }

  sessions(): ReadonlySet<string> {
    return new Set([...this.rooms.values()].flatMap((room) => room.open.flatMap(({ request }) => request.session ?? [])));
  }

  noticed(name: DocumentName, seq: number): void {
    this.rooms.get(name)?.enqueue({ type: "noticed", seq });
  }

  catchUp(): void {
    for (const room of this.rooms.values()) room.enqueue({ type: "noticed", seq: Infinity });
  }

  heard(name: DocumentName, update: Uint8Array): void {
    this.rooms.get(name)?.hear(update);
  }

  asked(name: DocumentName): void {
    this.rooms.get(name)?.tellWhoIsHere();
  }

  stop(): void {
    for (const room of [...this.rooms.values()]) room.end();
  }

  /** A right that cannot be confirmed is none. */
  private async modeOf(info: ConnectionInfo): Promise<Authority> {
    try {
      return await this.options.authorise(info);
    } catch (error) {
      this.options.logger.error({ err: error, document: info.documentName }, "a right could not be confirmed");
      return null;
    }
  }

  private room(name: DocumentName): Room {
    const open = this.rooms.get(name);
    if (open) return open;
    const room = new Room({
      name: parsed(name),
      log: this.options.log,
      logger: this.options.logger,
      bus: this.options.bus ?? null,
      onCommitted: (seq) => this.options.onCommitted?.(name, seq),
      onEnd: (ended) => {
        if (this.rooms.get(name) === ended) this.rooms.delete(name);
      },
    });
    this.rooms.set(name, room);
    return room;
  }
}

const parsed = (name: DocumentName): ParsedDocumentName => {
  const found = parseDocumentName(name);
  if (!found) throw new RangeError(`not a document's name: ${name}`);
  return found;
};
