import { describe, expect, test } from "vitest";
import type { PersonId } from "../../domain/ids.ts";
import type { ConnectedPerson } from "../room/connection.ts";
import { Presence } from "./presence.ts";
import { decodePresence, encodePresence, type PresenceEntry } from "./update.ts";

const person = (name: string): ConnectedPerson => ({ personId: name as PersonId, name, color: "#112233" });
const anna = person("anna");
const bo = person("bo");

const caret = { anchor: { type: null, tname: "body", item: null, assoc: 0 }, head: { type: { client: 1, clock: 2 }, tname: null, item: { client: 1, clock: 3 }, assoc: -1 } };

const setting = () => {
  const owners = new Map<number, string>();
  const lease = (id: number, personId: string): boolean => {
    const owner = owners.get(id) ?? personId;
    owners.set(id, owner);
    return owner === personId;
  };
  const presence = new Presence<string>();
  return {
    presence,
    say: (connection: string, who: ConnectedPerson, ...entries: PresenceEntry[]): readonly PresenceEntry[] | null => {
      const update = presence.receive(connection, who, encodePresence(entries), lease);
      return update && decodePresence(update);
    },
    left: (connection: string): readonly PresenceEntry[] | null => {
      const update = presence.leave(connection);
      return update && decodePresence(update);
    },
    everybody: (): readonly PresenceEntry[] => {
      const update = presence.everybody(0);
      return (update && decodePresence(update)) ?? [];
    },
  };
};

describe("presence", () => {
  test("[P1][P4] passes on the server's identity and an honest caret, and nothing else", () => {
    const { say } = setting();
    const state = { user: { name: "Chefen", personId: "boss" }, cursor: { ...caret, extra: "x" }, html: "<b>", __proto__: { x: 1 } };
    expect(say("a", anna, { clientId: 1, clock: 4, state })).toEqual([
      { clientId: 1, clock: 4, state: { user: { personId: "anna", name: "anna", color: "#112233" }, cursor: caret } },
    ]);
  });

  test.each([
    ["no object", { cursor: "x" }],
    ["without head", { cursor: { anchor: caret.anchor } }],
    ["with ids that are none", { cursor: { anchor: { item: { client: "1", clock: 2 } }, head: caret.head } }],
    ["with a negative clock", { cursor: { anchor: { item: { client: 1, clock: -2 } }, head: caret.head } }],
    ["in a root with an endless name", { cursor: { anchor: { tname: "x".repeat(100) }, head: caret.head } }],
  ])("[P4] a caret that is %s is left out", (_what, state) => {
    const { say } = setting();
    expect(say("a", anna, { clientId: 1, clock: 1, state })?.[0]?.state).toEqual({ user: { personId: "anna", name: "anna", color: "#112233" } });
  });

  test("[P2] a connection speaks for its own id; what it repeats about others is passed over", () => {
    const { say, everybody } = setting();
    say("a", anna, { clientId: 1, clock: 1, state: {} });
    say("b", bo, { clientId: 2, clock: 1, state: {} });
    expect(say("a", anna, { clientId: 2, clock: 9, state: {} })).toBeNull();
    expect(say("a", anna, { clientId: 2, clock: 9, state: null })).toBeNull();
    expect(say("a", anna, { clientId: 3, clock: 1, state: {} })).toBeNull();
    expect(say("a", anna, { clientId: 2, clock: 9, state: null }, { clientId: 1, clock: 2, state: {} })).toHaveLength(1);
    expect(everybody().map(({ clientId }) => clientId)).toEqual([1, 2]);
  });

  test("[P2] an id is taken only from a line of its own", () => {
    const { say, everybody } = setting();
    expect(say("a", anna, { clientId: 1, clock: 1, state: {} }, { clientId: 2, clock: 1, state: {} })).toBeNull();
    expect(say("a", anna, { clientId: 1, clock: 1, state: null })).toBeNull();
    expect(everybody()).toEqual([]);
  });

  test("[P3] an id that was another's is not shown, also after they have left", () => {
    const { say, left } = setting();
    say("a", anna, { clientId: 1, clock: 1, state: {} });
    left("a");
    expect(say("b", bo, { clientId: 1, clock: 5, state: {} })).toBeNull();
  });

  test("[P5] an earlier connection under the same id takes nobody down with it", () => {
    const { say, left, everybody } = setting();
    say("old", anna, { clientId: 1, clock: 1, state: {} });
    say("new", anna, { clientId: 1, clock: 1, state: {} });
    expect(left("old")).toBeNull();
    expect(everybody()).toHaveLength(1);
    expect(left("new")).toEqual([{ clientId: 1, clock: 4, state: null }]);
  });

  test("[P6] somebody who has only just come is shown under a clock that others take", () => {
    const { say } = setting();
    expect(say("a", anna, { clientId: 1, clock: 0, state: {} })?.[0]?.clock).toBe(1);
  });

  test("[P6] somebody who returns with the same id and clock is newer than their leaving", () => {
    const { say, left } = setting();
    say("a", anna, { clientId: 1, clock: 7, state: {} });
    const gone = left("a")?.[0]?.clock ?? 0;
    expect(say("b", anna, { clientId: 1, clock: 7, state: {} })?.[0]?.clock).toBeGreaterThan(gone);
  });

  test("[P6] somebody who returns sees the others at once, though they have not moved", () => {
    const { say, everybody } = setting();
    const shown = say("a", anna, { clientId: 1, clock: 7, state: {} })?.[0]?.clock ?? 0;
    expect(everybody()[0]?.clock).toBeGreaterThan(shown);
  });

  test("a clock beyond counting does not stop the count", () => {
    const { say } = setting();
    say("a", anna, { clientId: 1, clock: Number.MAX_SAFE_INTEGER, state: {} });
    const first = say("a", anna, { clientId: 1, clock: 1, state: {} })?.[0]?.clock ?? 0;
    const second = say("a", anna, { clientId: 1, clock: 1, state: {} })?.[0]?.clock ?? 0;
    expect(second).toBe(first + 1);
  });

  test.each([
    ["truncated", Uint8Array.of(1, 1)],
    ["of broken JSON", Uint8Array.of(1, 1, 1, 1, 0x7b)],
    ["with something after it", Uint8Array.of(0, 0)],
    ["of too many", Uint8Array.of(0xff, 0xff, 0x7f)],
  ])("an update that is %s is none", (_what, bytes) => {
    expect(decodePresence(bytes)).toBeNull();
  });
});
