import { expect, it } from "vitest";
import type { ConsultationFacts } from "../consultation/consultation.ts";
import type { BodyId, ConsultationId, PersonId, ResponseId } from "../ids.ts";
import type { Actor, Role } from "../people/actor.ts";
import { responseStates, type ResponseState } from "../response/state.ts";
import { maySeeResponse, mayTakeStep, mayWriteResponse } from "./response-policy.ts";

const body = "body" as BodyId;
const consultation: ConsultationFacts = {
  id: "c" as ConsultationId,
  senderBodyId: "sender" as BodyId,
  state: "open",
  sharing: true,
  bodyIds: [body, "other" as BodyId],
};
const holding = (roles: Role[], bodyId = body): Actor => ({
  personId: "p" as PersonId,
  name: "P",
  email: "p@example.se",
  locale: "sv",
  isOperator: false,
  memberships: [{ bodyId, unitId: null, roles }],
});
const response = (state: ResponseState) => ({ id: "r" as ResponseId, bodyId: body, state });

it("is read by its own body's people and by nobody else, the sender included", () => {
  expect(maySeeResponse(holding(["annotator"]), consultation, response("writing")).ok).toBe(true);
  expect(maySeeResponse(holding(["consolidator"], "other" as BodyId), consultation, response("approved")).ok).toBe(false);
  expect(maySeeResponse(holding(["sender"], "sender" as BodyId), consultation, response("approved")).ok).toBe(false);
});

it("is written by consolidators while it is being written", () => {
  expect(mayWriteResponse(holding(["consolidator"]), consultation, response("writing")).ok).toBe(true);
  expect(mayWriteResponse(holding(["reviewer", "approver"]), consultation, response("writing")).ok).toBe(false);
  expect(mayWriteResponse(holding(["consolidator"]), consultation, response("review"))).toMatchObject({
    refusal: { code: "response.locked" },
  });
});

it("takes exactly four steps, each by its role, and steps back with a reason only", () => {
  const allowed = responseStates.flatMap((from) =>
    responseStates.flatMap((to) =>
      (["annotator", "reviewer", "consolidator", "approver", "registrar"] as const)
        .filter((role) => mayTakeStep(holding([role]), consultation, response(from), to, "skäl").ok)
        .map((role) => `${role}: ${from} → ${to}`),
    ),
  );
  expect(allowed).toEqual([
    "consolidator: writing → review",
    "consolidator: review → writing",
    "approver: review → writing",
    "approver: review → approved",
    "approver: approved → writing",
  ]);
  expect(mayTakeStep(holding(["approver"]), consultation, response("review"), "writing", "  ")).toMatchObject({
    refusal: { code: "response.reason-required" },
  });
});

it("says who may, before it says that the step cannot be taken from here", () => {
  expect(mayTakeStep(holding(["annotator"]), consultation, response("writing"), "approved", null)).toMatchObject({
    refusal: { code: "policy.not-approver" },
  });
  expect(mayTakeStep(holding(["approver"]), consultation, response("writing"), "approved", null)).toMatchObject({
    refusal: { code: "response.transition" },
  });
});
