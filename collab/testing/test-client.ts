import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import type { ConnectionHandle, ConnectionRequest } from "../room/connection.ts";
import type { Rooms } from "../room/rooms.ts";
import type { DocumentName } from "../schema/document-name.ts";
import {
  awarenessFrame,
  messageType,
  readAcknowledgement,
  readMode,
  readRefusal,
  step1Frame,
  step2Frame,
  syncType,
  updateFrame,
  type AccessMode,
  type Acknowledgement,
} from "../wire/messages.ts";

/** A client without a network: what it says reaches the room at once, and every frame of the room's is kept to be looked at. */
export class TestClient {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly acks: Acknowledgement[] = [];
  readonly modes: AccessMode[] = [];
  readonly frames: Uint8Array[] = [];
  readonly listenerErrors: unknown[] = [];
  refusal: Refusal | null = null;
  closedWith: { readonly code: number; readonly reason: string } | null = null;
  /** Stands for a network that takes nothing. */
  buffered = 0;
  /** Answer step 1, and send what is written. */
  polite = true;

  private readonly handle: ConnectionHandle;

  /** `doc` is a document of an earlier connection, to come back with. */
  constructor(rooms: Rooms, name: DocumentName, who: string, request: Partial<ConnectionRequest> = {}, doc = new Y.Doc()) {
    this.doc = doc;
    this.awareness = new Awareness(doc);
    this.handle = rooms.connect(
      name,
      { person: { personId: who as PersonId, name: who, color: "#336699" }, mode: "write", wantsAcks: true, ...request },
      {
        send: (frame) => this.hear(frame),
        close: (code, reason) => {
          this.closedWith = { code, reason };
          this.handle.closed();
        },
        bufferedAmount: () => this.buffered,
      },
    );
    this.doc.on("update", this.send);
    this.say(step1Frame(Y.encodeStateVector(this.doc)));
  }

  say(frame: Uint8Array): void {
    this.handle.receive(frame);
  }

  show(state: Record<string, unknown>): void {
    this.awareness.setLocalState(state);
    this.say(awarenessFrame(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID])));
  }

  /** The socket breaks. */
  leave(): void {
    this.doc.off("update", this.send);
    this.handle.closed();
  }

  destroy(): void {
    this.leave();
    this.awareness.destroy();
    this.doc.destroy();
  }

  private readonly send = (update: Uint8Array, origin: unknown): void => {
    if (this.polite && origin !== "server") this.say(updateFrame(update));
  };

  private hear(frame: Uint8Array): void {
    this.frames.push(frame);
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync:
        return this.hearSync(decoder);
      case messageType.awareness:
        return applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), "server");
      case messageType.acknowledgement:
        this.acks.push(readAcknowledgement(decoder));
        return;
      case messageType.refusal:
        this.refusal = readRefusal(decoder);
        return;
      case messageType.mode:
        this.modes.push(readMode(decoder));
        return;
      default:
        return;
    }
  }

  /** As y-protocols does it: what an editor's listener throws does not break the connection. */
  private take(update: Uint8Array): void {
    try {
      Y.applyUpdate(this.doc, update, "server");
    } catch (error) {
      this.listenerErrors.push(error);
    }
  }

  private hearSync(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (type !== syncType.step1) this.take(bytes);
    else if (this.polite) this.say(step2Frame(Y.encodeStateAsUpdate(this.doc, bytes)));
  }
}

/** A document whose client id is known. */
export const docOf = (clientId: number): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return doc;
};

/** A frame that is no message: an unknown type. */
export const nonsense: Uint8Array = encoding.encode((encoder) => encoding.writeVarUint(encoder, 77));
