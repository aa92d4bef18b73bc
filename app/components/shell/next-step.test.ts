import { expect, it } from "vitest";
import type { BodyId, ConsultationId, PersonId } from "../../../domain/ids.ts";
import type { Actor, Role } from "../../../domain/people/actor.ts";
import { nextStep, pathOfStep } from "./next-step.ts";

const asked = "b1" as BodyId;
const other = "b2" as BodyId;
const consultation = { id: "c1" as ConsultationId, state: "open", bodyIds: [asked], iAmSender: false } as const;

const actor = (memberships: Partial<Record<string, readonly Role[]>>): Actor => ({
  personId: "p" as PersonId,
  name: "",
  email: "",
  locale: "sv",
  isOperator: false,
  memberships: Object.entries(memberships).map(([bodyId, roles]) => ({ bodyId: bodyId as BodyId, unitId: null, roles: roles ?? [] })),
});

it("takes who only annotates to reading, and who also reviews to reviewing", () => {
  expect(nextStep(actor({ [asked]: ["annotator"] }), consultation)).toBe("annotator");
  expect(nextStep(actor({ [asked]: ["annotator", "reviewer"] }), consultation)).toBe("reviewer");
  expect(nextStep(actor({ [asked]: ["annotator", "reviewer", "consolidator"] }), consultation)).toBe("consolidator");
  expect(nextStep(actor({ [asked]: ["annotator", "reviewer", "approver"] }), consultation)).toBe("reviewer");
  expect(nextStep(actor({ [asked]: ["approver"] }), consultation)).toBe("approver");
});

it("does not count roles in a body that was not asked", () => {
  expect(nextStep(actor({ [asked]: ["annotator"], [other]: ["approver"] }), consultation)).toBe("annotator");
  expect(nextStep(actor({ [other]: ["approver"] }), consultation)).toBe("read");
});

it("takes the sender to preparing until it is sent, then to how the bodies stand", () => {
  expect(nextStep(actor({}), { ...consultation, iAmSender: true, state: "prepared" })).toBe("prepare");
  expect(nextStep(actor({}), { ...consultation, iAmSender: true })).toBe("overview");
});

it("takes nobody to work that a closed consultation no longer takes", () => {
  const closed = { ...consultation, state: "closed" } as const;
  expect(nextStep(actor({ [asked]: ["annotator"] }), closed)).toBe("read");
  expect(nextStep(actor({ [asked]: ["annotator", "reviewer"] }), closed)).toBe("read");
  expect(nextStep(actor({ [asked]: ["consolidator"] }), closed)).toBe("registrar");
  expect(nextStep(actor({ [asked]: ["approver"] }), closed)).toBe("registrar");
  expect(nextStep(actor({}), { ...closed, iAmSender: true })).toBe("overview");
});

it("leads to the view where the step is taken", () => {
  expect(pathOfStep(consultation.id, "consolidator")).toBe("/consultations/c1/consolidate");
  expect(pathOfStep(consultation.id, "annotator")).toBe("/consultations/c1/read");
});
