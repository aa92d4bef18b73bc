import { expect, it } from "vitest";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { BodyId, ConsultationId, PersonId, ResponseId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { mayTakeStep } from "../../domain/policy/response-policy.ts";
import { responseStates } from "../../domain/response/state.ts";
import { stepsFrom } from "./steps.ts";

const bodyId = "body" as BodyId;
const everything: Actor = {
  personId: "p" as PersonId,
  name: "",
  email: "",
  locale: "sv",
  isOperator: false,
  memberships: [{ bodyId, unitId: null, roles: ["consolidator", "approver"] }],
};
const consultation: ConsultationFacts = {
  id: "c" as ConsultationId,
  senderBodyId: "sender" as BodyId,
  state: "open",
  sharing: false,
  bodyIds: [bodyId],
};

it.each(responseStates)("offers from %s exactly the steps that the policy knows", (state) => {
  const response = { id: "r" as ResponseId, bodyId, state };
  const allowed = responseStates.filter((to) => mayTakeStep(everything, consultation, response, to, "reason").ok);
  expect(stepsFrom(state).map(({ to }) => to).sort()).toEqual([...allowed].sort());
});
