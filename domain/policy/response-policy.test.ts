import { describe, expect, it } from "vitest";
import type { ConsultationFacts } from "../consultation/consultation.ts";
import type { BodyId, ConsultationId, PersonId, ResponseId, UnitId } from "../ids.ts";
import { roles, type Actor, type Role } from "../people/actor.ts";
import { responseStates, type DecidedBy, type ResponseState } from "../response/state.ts";
import { areFactsOpen, mayChangeComment, mayCommentResponse, mayReadDispatched, mayRecordDecision, maySeeResponse, mayTakeStep, mayWriteResponse } from "./response-policy.ts";

const body = "body" as BodyId;
const unit = "unit" as UnitId;
const consultation: ConsultationFacts = {
  id: "c" as ConsultationId,
  senderBodyId: "sender" as BodyId,
  state: "open",
  sharing: true,
  bodyIds: [body, "other" as BodyId],
};
const holding = (held: readonly Role[], bodyId = body, unitId: UnitId | null = unit): Actor => ({
  personId: "p" as PersonId,
  name: "P",
  email: "p@example.se",
  locale: "sv",
  isOperator: false,
  memberships: [{ bodyId, unitId, roles: held }],
});
const response = (state: ResponseState, decidedBy: DecidedBy = "committee", unitApprovalRequired = false) => ({
  id: "r" as ResponseId,
  bodyId: body,
  state,
  signOff: { decidedBy, preparingUnitId: unit, unitApprovalRequired },
});

it("is read by its own body's people and by nobody else", () => {
  expect(maySeeResponse(holding(["annotator"]), consultation, response("writing")).ok).toBe(true);
  expect(maySeeResponse(holding(["consolidator"], "other" as BodyId), consultation, response("approved")).ok).toBe(false);
  expect(maySeeResponse(holding(["sender"], "sender" as BodyId), consultation, response("approved")).ok).toBe(false);
});

it("is the sender's to read from the moment it is dispatched, and nobody's besides", () => {
  const sender = holding(["sender"], "sender" as BodyId);
  expect(responseStates.filter((state) => mayReadDispatched(sender, consultation, response(state)).ok)).toEqual(["dispatched"]);
  expect(mayReadDispatched(holding([...roles]), consultation, response("dispatched")).ok).toBe(false);
});

it("is written by consolidators while it is being written", () => {
  expect(mayWriteResponse(holding(["consolidator"]), consultation, response("writing")).ok).toBe(true);
  expect(mayWriteResponse(holding(["reviewer", "approver"]), consultation, response("writing")).ok).toBe(false);
  for (const state of responseStates.filter((s) => s !== "writing")) {
    expect(mayWriteResponse(holding([...roles]), consultation, response(state))).toMatchObject({ refusal: { code: "response.locked" } });
  }
});

it("is commented by its body's people until it is sealed, and one's comments are one's own", () => {
  expect(responseStates.filter((state) => mayCommentResponse(holding(["annotator"]), consultation, response(state)).ok)).toEqual(["writing", "review", "unitApproved"]);
  expect(mayCommentResponse(holding([...roles], "other" as BodyId), consultation, response("writing"))).toMatchObject({ refusal: { code: "policy.not-member" } });
  expect(mayChangeComment(holding([...roles]), consultation, response("writing"), "p").ok).toBe(true);
  expect(mayChangeComment(holding([...roles]), consultation, response("writing"), "q")).toMatchObject({ refusal: { code: "policy.not-author" } });
});

it("keeps the facts of the matter open until the first approval", () => {
  expect(responseStates.filter(areFactsOpen)).toEqual(["writing", "review"]);
});

const stepsOf = (decidedBy: DecidedBy) =>
  responseStates.flatMap((from) =>
    responseStates.flatMap((to) =>
      roles
        .filter((role) => mayTakeStep(holding([role]), consultation, response(from, decidedBy), to, "skäl").ok)
        .map((role) => `${role}: ${from} → ${to}`),
    ),
  );

describe("sign-off", () => {
  it("takes exactly these steps to a committee's decision, each by its role", () => {
    expect(stepsOf("committee")).toEqual([
      "consolidator: writing → review",
      "consolidator: review → writing",
      "unitApprover: review → writing",
      "approver: review → writing",
      "unitApprover: review → unitApproved",
      "approver: review → approved",
      "unitApprover: unitApproved → writing",
      "approver: unitApproved → writing",
      "approver: unitApproved → approved",
      "approver: approved → writing",
      "registrar: approved → committee",
      "approver: committee → writing",
      "registrar: committee → writing",
      "registrar: committee → decided",
      "registrar: decided → dispatched",
    ]);
  });

  it("skips the committee where an official decides", () => {
    const steps = stepsOf("official");
    expect(steps).toContain("approver: approved → decided");
    expect(steps.filter((step) => step.endsWith("committee"))).toEqual([]);
    expect(mayTakeStep(holding(["registrar"]), consultation, response("approved", "official"), "committee", null)).toMatchObject({
      refusal: { code: "response.other-way" },
    });
  });

  it("needs a reason for every step back", () => {
    for (const from of ["review", "unitApproved", "approved", "committee"] as const) {
      expect(mayTakeStep(holding(["approver"]), consultation, response(from), "writing", "  ")).toMatchObject({
        refusal: { code: "response.reason-required" },
      });
    }
  });

  it("lets a unit's head approve what that unit has prepared, and nothing else", () => {
    const other = holding(["unitApprover"], body, "another unit" as UnitId);
    expect(mayTakeStep(other, consultation, response("review"), "unitApproved", null)).toMatchObject({
      refusal: { code: "policy.not-unit-approver" },
    });
    const anyUnit = { ...response("review"), signOff: { ...response("review").signOff, preparingUnitId: null } };
    expect(mayTakeStep(other, consultation, anyUnit, "unitApproved", null).ok).toBe(true);
  });

  it("goes by the unit's head where the body asks for it", () => {
    expect(mayTakeStep(holding(["approver"]), consultation, response("review", "committee", true), "approved", null)).toMatchObject({
      refusal: { code: "response.unit-approval-required" },
    });
    expect(mayTakeStep(holding(["approver"]), consultation, response("unitApproved", "committee", true), "approved", null).ok).toBe(true);
  });

  it("says who may, before it says that the step cannot be taken from here", () => {
    expect(mayTakeStep(holding(["annotator"]), consultation, response("writing"), "approved", null)).toMatchObject({
      refusal: { code: "policy.not-approver" },
    });
    expect(mayTakeStep(holding(["approver"]), consultation, response("writing"), "approved", null)).toMatchObject({
      refusal: { code: "response.transition" },
    });
    expect(mayTakeStep(holding(["registrar"]), consultation, response("approved"), "dispatched", null)).toMatchObject({
      refusal: { code: "response.transition" },
    });
  });

  it("lets whoever records the decision put the record right until it is dispatched", () => {
    expect(mayRecordDecision(holding(["registrar"]), consultation, response("decided")).ok).toBe(true);
    expect(mayRecordDecision(holding(["approver"]), consultation, response("decided")).ok).toBe(false);
    expect(mayRecordDecision(holding(["approver"]), consultation, response("decided", "official")).ok).toBe(true);
    expect(mayRecordDecision(holding(["registrar"]), consultation, response("dispatched")).ok).toBe(false);
  });
});
