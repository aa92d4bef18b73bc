import { describe, expect, it } from "vitest";
import type { ConsultationFacts } from "../consultation/consultation.ts";
import type { BodyId, ConsultationId, PersonId, UnitId } from "../ids.ts";
import type { Actor, Role } from "../people/actor.ts";
import {
  actingBody,
  awaitsAuthor,
  canSeeAnnotation,
  mayAnnotate,
  mayAssign,
  mayConfirm,
  mayFollow,
  mayHandleAnnotation,
  mayReact,
  mayRelease,
  mayReopen,
  mayReply,
  maySettle,
  mayWriteAnnotation,
  type AnnotationAccess,
} from "./annotation-policy.ts";
import type { Decision } from "./decision.ts";

const [ours, theirs, sender, stranger] = ["ours", "theirs", "sender", "stranger"] as unknown as BodyId[] as [BodyId, BodyId, BodyId, BodyId];
const [unit, otherUnit] = ["unit", "otherUnit"] as unknown as UnitId[] as [UnitId, UnitId];

const person = (name: string, bodyId: BodyId, roles: Role[], unitId: UnitId | null = null): Actor => ({
  personId: name as PersonId,
  name,
  email: `${name}@example.se`,
  locale: "sv",
  isOperator: false,
  memberships: [{ bodyId, unitId, roles }],
});

const author = person("author", ours, ["annotator"], unit);
const colleague = person("colleague", ours, ["annotator"], unit);
const neighbour = person("neighbour", ours, ["annotator"], otherUnit);
const reviewer = person("reviewer", ours, ["reviewer"], otherUnit);
const foreigner = person("foreigner", theirs, ["annotator", "reviewer", "consolidator", "bodyAdmin"]);
const senderPerson = person("sender", sender, ["sender"]);
const operator: Actor = { ...person("operator", stranger, []), isOperator: true, memberships: [] };
const outsider = person("outsider", stranger, ["annotator", "reviewer"]);
const everybody = [author, colleague, neighbour, reviewer, foreigner, senderPerson, operator, outsider];

const open: ConsultationFacts = {
  id: "c" as ConsultationId,
  senderBodyId: sender,
  state: "open",
  sharing: true,
  bodyIds: [ours, theirs],
};

const annotation = (facts: Partial<AnnotationAccess> = {}): AnnotationAccess => ({
  bodyId: ours,
  unitId: unit,
  authorId: author.personId,
  audience: "body",
  cowriting: "author",
  state: "open",
  ...facts,
});

const seers = (facts: Partial<AnnotationAccess>, consultation = open): string[] =>
  everybody.filter((p) => canSeeAnnotation(p, consultation, annotation(facts))).map((p) => p.name);

const refusal = (decision: Decision): string => (decision.ok ? "allowed" : decision.refusal.code);

describe("who sees an annotation", () => {
  it("own: its author alone", () => expect(seers({ audience: "own" })).toEqual(["author"]));
  it("unit: the author's unit, not its reviewers elsewhere", () => expect(seers({ audience: "unit" })).toEqual(["author", "colleague"]));
  it("unit, of an author without one: the author alone", () => expect(seers({ audience: "unit", unitId: null })).toEqual(["author"]));
  it("body: the body", () => expect(seers({})).toEqual(["author", "colleague", "neighbour", "reviewer"]));
  it("all: every asked body and the sender, while sharing is open", () =>
    expect(seers({ audience: "all" })).toEqual(["author", "colleague", "neighbour", "reviewer", "foreigner", "sender"]));
  it("all: no other body once sharing is closed; the sender still, since it was released to them", () =>
    expect(seers({ audience: "all" }, { ...open, sharing: false })).toEqual(["author", "colleague", "neighbour", "reviewer", "sender"]));
  it("a draft: its author, whatever its audience is to be", () => expect(seers({ audience: "all", state: "draft" })).toEqual(["author"]));
  it("a draft written together: the co-writers too", () => {
    expect(seers({ state: "draft", cowriting: "unit" })).toEqual(["author", "colleague"]);
    expect(seers({ state: "draft", cowriting: "body" })).toEqual(["author", "colleague", "neighbour", "reviewer"]);
  });
  it("nothing before the consultation is sent", () => expect(seers({ audience: "all" }, { ...open, state: "prepared" })).toEqual(["sender"]));
  it("not even one's own, once one has left the body", () => {
    const left: Actor = { ...author, memberships: [{ bodyId: theirs, unitId: null, roles: ["annotator"] }] };
    expect(canSeeAnnotation(left, open, annotation({ audience: "own" }))).toBe(false);
  });
});

describe("placing one", () => {
  it("takes an annotator of an asked body", () => {
    expect(refusal(mayAnnotate(author, open, ours, "body"))).toBe("allowed");
    expect(refusal(mayAnnotate(reviewer, open, ours, "body"))).toBe("policy.not-author");
    expect(refusal(mayAnnotate(author, open, theirs, "body"))).toBe("consultation.not-invited");
    expect(refusal(mayAnnotate(outsider, open, stranger, "body"))).toBe("consultation.not-invited");
  });
  it("waits for the consultation to be open, a unit where one is meant, and sharing where all are", () => {
    expect(refusal(mayAnnotate(author, { ...open, state: "closed" }, ours, "body"))).toBe("consultation.not-open");
    expect(refusal(mayAnnotate(foreigner, open, theirs, "unit"))).toBe("annotation.no-unit");
    expect(refusal(mayAnnotate(foreigner, open, theirs, "body", "unit"))).toBe("annotation.no-unit");
    expect(refusal(mayAnnotate(author, { ...open, sharing: false }, ours, "all"))).toBe("consultation.sharing-closed");
  });
  it("is done in the name of the body that one has", () => {
    expect(actingBody(author, open)).toBe(ours);
    expect(actingBody(author, open, theirs)).toBe(null);
    expect(actingBody(senderPerson, open)).toBe(null);
  });
});

describe("writing its text", () => {
  it("is the author's and the co-writers'", () => {
    expect(refusal(mayWriteAnnotation(author, open, annotation()))).toBe("allowed");
    expect(refusal(mayWriteAnnotation(colleague, open, annotation()))).toBe("policy.not-author");
    expect(refusal(mayWriteAnnotation(colleague, open, annotation({ cowriting: "unit" })))).toBe("allowed");
    expect(refusal(mayWriteAnnotation(foreigner, open, annotation({ audience: "all", cowriting: "body" })))).toBe("policy.not-author");
  });
  it("ends with settling, withdrawing and closing", () => {
    expect(refusal(mayWriteAnnotation(author, open, annotation({ state: "settled" })))).toBe("annotation.not-open");
    expect(refusal(mayWriteAnnotation(author, open, annotation({ state: "withdrawn" })))).toBe("annotation.withdrawn");
    expect(refusal(mayWriteAnnotation(author, { ...open, state: "closed" }, annotation()))).toBe("consultation.not-open");
  });
  it("does not give co-writers the right to withdraw or submit", () => {
    expect(refusal(mayHandleAnnotation(colleague, open, annotation({ cowriting: "unit" })))).toBe("policy.not-author");
  });
});

describe("answering", () => {
  it("is open to every asked body that sees it, and not to the sender", () => {
    const shared = annotation({ audience: "all" });
    expect(refusal(mayReply(foreigner, open, shared))).toBe("allowed");
    expect(refusal(mayReply(senderPerson, open, shared))).toBe("consultation.not-invited");
    expect(refusal(mayReply(foreigner, open, annotation()))).toBe("policy.not-member");
    expect(refusal(mayReply(colleague, open, annotation({ state: "settled" })))).toBe("annotation.not-open");
  });
});

describe("settling", () => {
  it("is the own body's reviewers'", () => {
    expect(refusal(maySettle(reviewer, open, annotation()))).toBe("allowed");
    expect(refusal(maySettle(author, open, annotation()))).toBe("policy.not-reviewer");
    expect(refusal(maySettle(foreigner, open, annotation({ audience: "all" })))).toBe("policy.not-member");
    expect(refusal(maySettle(operator, open, annotation()))).toBe("policy.not-member");
  });
  it("waits until the body sees it", () => {
    const unitReviewer = person("unitReviewer", ours, ["reviewer"], unit);
    expect(refusal(maySettle(unitReviewer, open, annotation({ audience: "unit" })))).toBe("annotation.unreleased-settle");
  });
  it("is done once, and reopened by the same", () => {
    const settled = annotation({ state: "settled" });
    expect(refusal(maySettle(reviewer, open, settled))).toBe("annotation.not-open");
    expect(refusal(mayReopen(reviewer, open, settled))).toBe("allowed");
    expect(refusal(mayReopen(reviewer, open, annotation()))).toBe("annotation.not-settled");
    expect(refusal(mayReopen(author, open, settled))).toBe("policy.not-reviewer");
  });
});

describe("settling in a body that has chosen another way", () => {
  const members: ConsultationFacts = { ...open, settling: { [ours]: "members" } };
  const authors: ConsultationFacts = { ...open, settling: { [ours]: "author" } };
  it("lets anyone in the body settle and reopen, and still nobody else", () => {
    expect(refusal(maySettle(colleague, members, annotation()))).toBe("allowed");
    expect(refusal(mayReopen(colleague, members, annotation({ state: "settled" })))).toBe("allowed");
    expect(refusal(maySettle(foreigner, members, annotation({ audience: "all" })))).toBe("policy.not-member");
    expect(refusal(maySettle(colleague, { ...open, settling: { [theirs]: "members" } }, annotation()))).toBe("policy.not-reviewer");
  });
  it("lets a verdict wait for whoever raised the thread, unless that is oneself or they have left", () => {
    expect(awaitsAuthor(reviewer, authors, annotation(), true)).toBe(true);
    expect(awaitsAuthor(reviewer, authors, annotation(), false)).toBe(false);
    expect(awaitsAuthor(reviewer, authors, annotation({ authorId: reviewer.personId }), true)).toBe(false);
    expect(awaitsAuthor(reviewer, open, annotation(), true)).toBe(false);
  });
  it("is confirmed by whoever raised it, and nobody else", () => {
    expect(refusal(mayConfirm(author, authors, annotation()))).toBe("allowed");
    expect(refusal(mayConfirm(colleague, authors, annotation()))).toBe("policy.not-author");
    expect(refusal(mayConfirm(foreigner, authors, annotation()))).toBe("policy.not-member");
    expect(refusal(mayConfirm(author, open, annotation()))).toBe("proposal.none");
    expect(refusal(mayConfirm(author, authors, annotation({ state: "settled" })))).toBe("annotation.not-open");
  });
});

describe("agreeing", () => {
  it("is for whoever may answer, with what somebody else has said", () => {
    expect(refusal(mayReact(colleague, open, annotation()))).toBe("allowed");
    expect(refusal(mayReact(foreigner, open, annotation({ audience: "all" })))).toBe("allowed");
    expect(refusal(mayReact(author, open, annotation()))).toBe("reaction.own");
    expect(refusal(mayReact(foreigner, open, annotation()))).toBe("policy.not-member");
    expect(refusal(mayReact(senderPerson, open, annotation({ audience: "all" })))).toBe("consultation.not-invited");
  });
});

describe("assigning", () => {
  const to = (id: PersonId | null, from: PersonId | null = null) => ({ from, to: id });
  it("is the reviewers' and consolidators', inside the body", () => {
    expect(refusal(mayAssign(reviewer, open, annotation(), to(colleague.personId)))).toBe("allowed");
    expect(refusal(mayAssign(foreigner, open, annotation({ audience: "all" }), to(foreigner.personId)))).toBe("policy.not-member");
    expect(refusal(mayAssign(reviewer, open, annotation({ state: "settled" }), to(colleague.personId)))).toBe("annotation.not-open");
  });
  it("is anybody's for oneself, and not for another", () => {
    expect(refusal(mayAssign(colleague, open, annotation(), to(colleague.personId)))).toBe("allowed");
    expect(refusal(mayAssign(colleague, open, annotation(), to(null, colleague.personId)))).toBe("allowed");
    expect(refusal(mayAssign(colleague, open, annotation(), to(null, author.personId)))).toBe("policy.not-reviewer");
    expect(refusal(mayAssign(colleague, open, annotation(), to(author.personId)))).toBe("policy.not-reviewer");
  });
});

describe("following", () => {
  it("is for whoever sees the thread", () => {
    expect(refusal(mayFollow(colleague, open, annotation({ state: "settled" })))).toBe("allowed");
    expect(refusal(mayFollow(foreigner, open, annotation()))).toBe("policy.not-member");
    expect(refusal(mayFollow(author, open, annotation({ state: "withdrawn" })))).toBe("annotation.withdrawn");
  });
});

describe("releasing", () => {
  it("widens and never narrows", () => {
    expect(refusal(mayRelease(author, open, annotation({ audience: "own" }), "unit"))).toBe("allowed");
    expect(refusal(mayRelease(author, open, annotation({ audience: "all" }), "body"))).toBe("annotation.narrowing");
    expect(refusal(mayRelease(author, open, annotation(), "body"))).toBe("annotation.narrowing");
  });
  it("is the author's, and the coordinator's for what the body sees", () => {
    expect(refusal(mayRelease(reviewer, open, annotation(), "all"))).toBe("allowed");
    expect(refusal(mayRelease(neighbour, open, annotation(), "all"))).toBe("policy.not-author");
    expect(refusal(mayRelease(reviewer, open, annotation({ audience: "own" }), "all"))).toBe("policy.not-member");
  });
  it("reaches other bodies only while the sender lets them share", () => {
    expect(refusal(mayRelease(author, { ...open, sharing: false }, annotation(), "all"))).toBe("consultation.sharing-closed");
  });
});
