import { expect, it } from "vitest";
import type { BodyId, PersonId } from "../../../domain/ids.ts";
import type { Actor, Role } from "../../../domain/people/actor.ts";
import { comments, tabsFor } from "./consultation-tabs.ts";

const asked = "b1" as BodyId;
const consultation = { state: "open", versionId: "v1", bodyIds: [asked], iAmSender: false } as const;

const member = (roles: readonly Role[], bodyId = asked): Actor => ({
  personId: "p" as PersonId,
  name: "",
  email: "",
  locale: "sv",
  isOperator: false,
  memberships: [{ bodyId, unitId: null, roles }],
});

it("gives each role its own views and everybody in an asked body the response", () => {
  expect(tabsFor(member(["annotator"]), consultation)).toEqual(["read", "response", "progress"]);
  expect(tabsFor(member(["annotator", "reviewer"]), consultation)).toEqual(["read", "review", "response", "progress"]);
  expect(tabsFor(member(["consolidator"]), consultation)).toEqual(["read", "consolidate", "response", "progress"]);
});

it("gives the sender how it stands, the draft and the settings, and no body's work", () => {
  const sender = member(["sender"], "s1" as BodyId);
  expect(tabsFor(sender, { ...consultation, iAmSender: true })).toEqual(["overview", "read", "settings"]);
  expect(tabsFor(sender, { ...consultation, iAmSender: true, state: "prepared", versionId: null })).toEqual(["overview", "settings"]);
});

it("gives a role in another body no view here", () => {
  expect(tabsFor(member(["reviewer", "consolidator"], "b2" as BodyId), consultation)).toEqual(["read"]);
});

it("speaks of commenting only to those who may, while it is open", () => {
  expect(comments(member(["annotator"]), consultation)).toBe(true);
  expect(comments(member(["reviewer"]), consultation)).toBe(false);
  expect(comments(member(["annotator"]), { ...consultation, state: "closed" })).toBe(false);
});
