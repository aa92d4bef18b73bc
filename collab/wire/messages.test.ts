import * as decoding from "lib0/decoding";
import { describe, expect, test } from "vitest";
import type { Refusal } from "../../domain/result.ts";
import {
  acknowledgementFrame,
  awarenessFrame,
  decodeClientMessage,
  messageType,
  modeFrame,
  readAcknowledgement,
  readMode,
  readRefusal,
  refusalFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from "./messages.ts";
import { closeCodeOf } from "./refusal.ts";

const body = (frame: Uint8Array): decoding.Decoder => {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return decoder;
};

describe("what a client says", () => {
  const bytes = Uint8Array.of(1, 2, 3);
  test.each([
    ["step1", step1Frame(bytes), { type: "step1", stateVector: bytes }],
    ["step2", step2Frame(bytes), { type: "step2", bytes }],
    ["update", updateFrame(bytes), { type: "update", bytes }],
    ["awareness", awarenessFrame(bytes), { type: "awareness", bytes }],
    ["queryAwareness", Uint8Array.of(messageType.queryAwareness), { type: "queryAwareness" }],
  ])("%s is read", (_what, frame, expected) => {
    expect(decodeClientMessage(frame)).toEqual(expected);
  });

  test.each([
    ["nothing", Uint8Array.of()],
    ["an unknown message", Uint8Array.of(9)],
    ["an unknown sync message", Uint8Array.of(0, 3, 0)],
    ["what only the server says", modeFrame("write")],
    ["a truncated update", updateFrame(bytes).slice(0, 3)],
    ["an update and more", Uint8Array.of(...updateFrame(bytes), 0)],
    ["a state vector that is none", step1Frame(Uint8Array.of(9, 1))],
    ["a state vector with a client twice", step1Frame(Uint8Array.of(2, 1, 1, 1, 2))],
    ["a state vector of more clients than there are", step1Frame(Uint8Array.of(0xff, 0xff, 0x7f))],
    ["a state vector with a clock that is no number", step1Frame(Uint8Array.from([1, 1, ...Array.from({ length: 200 }, () => 0x80), 0]))],
    ["a length that is no number", Uint8Array.from([0, 2, ...Array.from({ length: 200 }, () => 0x80), 0])],
    ["a length that is not borne", Uint8Array.of(0, 2, 0xff, 0xff, 0xff, 0x7f)],
  ])("[R20] %s is no message", (_what, frame) => {
    expect(decodeClientMessage(frame)).toBeNull();
  });
});

describe("what the server says", () => {
  test("an acknowledgement comes through", () => {
    expect(readAcknowledgement(body(acknowledgementFrame({ writes: 3, seq: 4_000_000_000 })))).toEqual({ writes: 3, seq: 4_000_000_000 });
  });

  test("a refusal comes through with its params, and an unknown one as a plain refusal", () => {
    expect(readRefusal(body(refusalFrame({ code: "document.refused", params: { rule: "R4" } })))).toEqual({ code: "document.refused", params: { rule: "R4" } });
    expect(readRefusal(body(refusalFrame({ code: "from.tomorrow" } as unknown as Refusal)))).toEqual({ code: "document.refused" });
  });

  test("a mode comes through", () => {
    expect([readMode(body(modeFrame("read"))), readMode(body(modeFrame("write")))]).toEqual(["read", "write"]);
  });
});

test("close codes are final for y-websocket's client", () => {
  expect(closeCodeOf({ code: "document.closed" })).toBe(4409);
  expect(closeCodeOf({ code: "policy.not-member" })).toBe(4403);
});
