import { describe, expect, it } from "vitest";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { BodyId, ConsultationId, PersonId, ResponseId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { mayTakeStep } from "../../domain/policy/response-policy.ts";
import { responseStates, stepsOnTheWay, type DecidedBy } from "../../domain/response/state.ts";
import { stepsFrom } from "./steps.ts";

const bodyId = "body" as BodyId;
const everything: Actor = {
  personId: "p" as PersonId,
  name: "",
  email: "",
  locale: "sv",
  isOperator: false,
  memberships: [{ bodyId, unitId: null, roles: ["consolidator", "unitApprover", "approver", "registrar"] }],
};
const consultation: ConsultationFacts = {
  id: "c" as ConsultationId,
  senderBodyId: "sender" as BodyId,
  state: "open",
  sharing: false,
  bodyIds: [bodyId],
};

describe.each(["committee", "official"] satisfies DecidedBy[])("an answer that is decided by a %s", (decidedBy) => {
  const signOff = { decidedBy, preparingUnitId: null, unitApprovalRequired: false };

  it.each(stepsOnTheWay(decidedBy))("offers from %s exactly the steps that the policy knows", (state) => {
    const response = { id: "r" as ResponseId, bodyId, state, signOff };
    const allowed = responseStates.filter((to) => mayTakeStep(everything, consultation, response, to, "reason").ok);
    expect(stepsFrom(state, decidedBy).map(({ to }) => to).sort()).toEqual([...allowed].sort());
  });
});
