import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readBytes, readUint } from "./read.ts";
import { isRefusalCode, type Refusal, type RefusalParams } from "./refusal.ts";
import { isStateVector } from "./state-vector.ts";

/**
 * The messages on the socket: y-websocket's own, unchanged, so that its client and its tools work, and three that only a client which
 * asks for them (`?acks=1`) receives.
 */
export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  acknowledgement: 100,
  refusal: 101,
  mode: 102,
} as const;

/** Inside a sync message, as in y-protocols. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;

const permissionDenied = 0;

/** What a client may say. `step2` and `update` carry writes; they differ only in that the first answers the server's step 1. */
export type ClientMessage =
  | { readonly type: "step1"; readonly stateVector: Uint8Array }
  | { readonly type: "step2" | "update"; readonly bytes: Uint8Array }
  | { readonly type: "awareness"; readonly bytes: Uint8Array }
  | { readonly type: "queryAwareness" };

export type AccessMode = "write" | "read";

/**
 * `writes` counts the step-2 and update messages of this connection that are stored, from its beginning; `seq` is the document's
 * number after them.
 */
export type Acknowledgement = { readonly writes: number; readonly seq: number };

/** Null when the frame is not exactly one message that a client may send. */
export const decodeClientMessage = (frame: Uint8Array): ClientMessage | null => {
  try {
    const decoder = decoding.createDecoder(frame);
    const message = readClientMessage(decoder);
    return decoding.hasContent(decoder) ? null : message;
  } catch {
    return null;
  }
};

const readClientMessage = (decoder: decoding.Decoder): ClientMessage | null => {
  switch (readUint(decoder)) {
    case messageType.sync:
      return readSync(decoder);
    case messageType.awareness:
      return { type: "awareness", bytes: readBytes(decoder) };
    case messageType.queryAwareness:
      return { type: "queryAwareness" };
    default:
      return null;
  }
};

const stepOne = (stateVector: Uint8Array): ClientMessage | null => (isStateVector(stateVector) ? { type: "step1", stateVector } : null);

const readSync = (decoder: decoding.Decoder): ClientMessage | null => {
  switch (readUint(decoder)) {
    case syncType.step1:
      return stepOne(readBytes(decoder));
    case syncType.step2:
      return { type: "step2", bytes: readBytes(decoder) };
    case syncType.update:
      return { type: "update", bytes: readBytes(decoder) };
    default:
      return null;
  }
};

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

const syncFrame = (type: number, bytes: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, bytes);
  });

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(syncType.step1, stateVector);
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(syncType.step2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(syncType.update, update);

export const awarenessFrame = (update: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });

/** An awareness message about nobody: y-websocket's client reconnects when it hears nothing for 30 seconds. */
export const keepAliveFrame: Uint8Array = awarenessFrame(Uint8Array.of(0));

/** How a refusal is told to a client that knows only y-websocket's own messages. */
export const permissionDeniedFrame = (reason: string): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageType.auth);
    encoding.writeVarUint(encoder, permissionDenied);
    encoding.writeVarString(encoder, reason);
  });

export const acknowledgementFrame = ({ writes, seq }: Acknowledgement): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageType.acknowledgement);
    encoding.writeVarUint(encoder, writes);
    encoding.writeVarUint(encoder, seq);
  });

/** Reads what follows the message's type. */
export const readAcknowledgement = (decoder: decoding.Decoder): Acknowledgement => ({
  writes: decoding.readVarUint(decoder),
  seq: decoding.readVarUint(decoder),
});

export const refusalFrame = (refusal: Refusal): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageType.refusal);
    encoding.writeVarString(encoder, refusal.code);
    encoding.writeVarString(encoder, JSON.stringify(refusal.params ?? {}));
  });

/** Reads what follows the message's type. A code that this client does not know reads as `document.refused`. */
export const readRefusal = (decoder: decoding.Decoder): Refusal => {
  const code = decoding.readVarString(decoder);
  const params = JSON.parse(decoding.readVarString(decoder)) as RefusalParams;
  return isRefusalCode(code) ? { code, params } : { code: "document.refused" };
};

export const modeFrame = (mode: AccessMode): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageType.mode);
    encoding.writeVarUint(encoder, mode === "write" ? 1 : 0);
  });

/** Reads what follows the message's type. */
export const readMode = (decoder: decoding.Decoder): AccessMode => (decoding.readVarUint(decoder) === 1 ? "write" : "read");
