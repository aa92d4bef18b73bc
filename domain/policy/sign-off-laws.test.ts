/** Laws of sign-off that hold on every way through it, whoever tries what in whatever order. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ConsultationFacts } from "../consultation/consultation.ts";
import type { BodyId, ConsultationId, PersonId, ResponseId } from "../ids.ts";
import { roles, type Actor, type Role } from "../people/actor.ts";
import { isSealedState, responseStates, type DecidedBy, type ResponseState } from "../response/state.ts";
import { mayTakeStep, mayWriteResponse } from "./response-policy.ts";

const bodyId = "body" as BodyId;
const consultation: ConsultationFacts = {
  id: "c" as ConsultationId,
  senderBodyId: "sender" as BodyId,
  state: "open",
  sharing: false,
  bodyIds: [bodyId],
};
const holding = (role: Role): Actor => ({
  personId: role as string as PersonId,
  name: role,
  email: "",
  locale: "sv",
  isOperator: false,
  memberships: [{ bodyId, unitId: null, roles: [role] }],
});

type Taken = { readonly from: ResponseState; readonly to: ResponseState; readonly by: Role };

/** Everything that is allowed among what is tried, in order. */
const walk = (tries: readonly { readonly by: Role; readonly to: ResponseState }[], decidedBy: DecidedBy, unitApprovalRequired: boolean): Taken[] => {
  const taken: Taken[] = [];
  let state: ResponseState = "writing";
  for (const { by, to } of tries) {
    const response = { id: "r" as ResponseId, bodyId, state, signOff: { decidedBy, preparingUnitId: null, unitApprovalRequired } };
    expect(mayWriteResponse(holding(by), consultation, response).ok).toBe(state === "writing" && by === "consolidator");
    if (!mayTakeStep(holding(by), consultation, response, to, "skäl").ok) continue;
    taken.push({ from: state, to, by });
    state = to;
  }
  return taken;
};

// Mostly the way forward, so that walks get somewhere; everything else between.
const forward: readonly { readonly by: Role; readonly to: ResponseState }[] = [
  { by: "consolidator", to: "review" },
  { by: "unitApprover", to: "unitApproved" },
  { by: "approver", to: "approved" },
  { by: "registrar", to: "committee" },
  { by: "registrar", to: "decided" },
  { by: "approver", to: "decided" },
  { by: "registrar", to: "dispatched" },
];
const tries = fc.array(fc.oneof(fc.constantFrom(...forward), fc.record({ by: fc.constantFrom(...roles), to: fc.constantFrom(...responseStates) })), {
  minLength: 10,
  maxLength: 80,
});

it("dispatches nothing that was not approved for the office and decided since it was last written in", () => {
  let dispatched = 0;
  fc.assert(
    fc.property(tries, fc.constantFrom<DecidedBy>("committee", "official"), fc.boolean(), (tried, decidedBy, required) => {
      const taken = walk(tried, decidedBy, required);
      const end = taken.findIndex((step) => step.to === "dispatched");
      if (end < 0) return;
      dispatched += 1;
      // Nothing comes after it.
      expect(end).toBe(taken.length - 1);
      const lastWriting = taken.findLastIndex((step) => step.to === "writing");
      const way = taken.slice(lastWriting + 1).map((step) => step.to);
      expect(way[0]).toBe("review");
      expect(way).toContain("approved");
      expect(way).toContain("decided");
      expect(way.includes("committee")).toBe(decidedBy === "committee");
      if (required) expect(way).toContain("unitApproved");
    }),
    { numRuns: 2000 },
  );
  // Some 65, give or take 8: enough that the law was put to the test.
  expect(dispatched).toBeGreaterThan(10);
});

it("never comes from a sealed state to an unsealed one but by handing it back for writing", () => {
  fc.assert(
    fc.property(tries, fc.constantFrom<DecidedBy>("committee", "official"), (tried, decidedBy) => {
      for (const { from, to, by } of walk(tried, decidedBy, false)) {
        if (isSealedState(from) && !isSealedState(to)) expect([to, ["approver", "registrar"].includes(by)]).toEqual(["writing", true]);
        if (!isSealedState(from) && isSealedState(to)) expect([to, by]).toEqual(["approved", "approver"]);
      }
    }),
    { numRuns: 1000 },
  );
});
