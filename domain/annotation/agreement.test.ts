import { expect, it } from "vitest";
import type { BodyId, PersonId } from "../ids.ts";
import { agreementCount, agreementsFor, type Reaction } from "./agreement.ts";

const [ours, theirs] = ["ours" as BodyId, "theirs" as BodyId];
const by = (name: string, bodyId: BodyId): Reaction => ({ personId: name as PersonId, personName: name, bodyId, bodyName: `${bodyId} nämnden` });
const reactions = [by("Tobias", theirs), by("Maria", ours), by("Erik", ours)];
const reader = { bodyIds: [ours], acrossBodies: true };

it("names the reader's own body's people first, and counts the others", () => {
  expect(agreementsFor(reader, reactions)).toEqual([
    { bodyId: ours, bodyName: "ours nämnden", count: 2, names: ["Maria", "Erik"] },
    { bodyId: theirs, bodyName: "theirs nämnden", count: 1, names: [] },
  ]);
  expect(agreementCount(agreementsFor(reader, reactions))).toBe(3);
});

it("says nothing of other bodies to who may not look across them", () => {
  expect(agreementsFor({ ...reader, acrossBodies: false }, reactions).map((a) => a.bodyId)).toEqual([ours]);
});

it("gives a reader of neither body, such as the sender, no names at all", () => {
  expect(agreementsFor({ ...reader, bodyIds: [] }, reactions).flatMap((a) => a.names)).toEqual([]);
});
