import { expect, it } from "vitest";
import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import { possibleFilters } from "./possible-filters.ts";

const consultation = { id: "c", senderBodyId: "sender", state: "open", sharing: true, bodyIds: ["ours"] } as unknown as ConsultationFacts;
const inBody = (bodyId: string, unitId: string | null): Actor =>
  ({ personId: "me", isOperator: false, memberships: [{ bodyId, unitId, roles: ["annotator"] }] }) as unknown as Actor;

it("offers every filter to whoever has a unit, where views are shared", () => {
  expect(possibleFilters(inBody("ours", "unit"), consultation)).toEqual(["all", "new", "body", "unit", "mine", "shared"]);
});

it("leaves out the unit of whoever has none, and what is shared where nothing is", () => {
  expect(possibleFilters(inBody("ours", null), { ...consultation, sharing: false })).toEqual(["all", "new", "body", "mine"]);
});

it("offers nothing to choose to whoever belongs to no body that was asked", () => {
  expect(possibleFilters(inBody("sender", "unit"), consultation)).toEqual(["all"]);
});
