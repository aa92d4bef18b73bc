/**
 * Every reason for which Samsvar says no, with the HTTP status that carries it. The texts are in `domain/messages/`; a code
 * without a text in both languages is a type error.
 */
export const refusalStatus = {
  // who are you
  "auth.required": 401,
  "auth.wrong": 401,
  "auth.throttled": 429,
  "auth.disabled": 403,
  // what may you do
  "policy.not-operator": 403,
  "policy.not-member": 403,
  "policy.not-body-admin": 403,
  "policy.not-sender": 403,
  "policy.not-author": 403,
  "policy.not-reviewer": 403,
  "policy.not-consolidator": 403,
  "policy.not-approver": 403,
  "policy.not-registrar": 403,
  "policy.own-matter": 403,
  // what there is
  "not-found": 404,
  "input.invalid": 422,
  "input.too-large": 413,
  conflict: 409,
  // state of the consultation
  "carry.no-place": 409,
  "carry.none": 409,
  "consultation.not-open": 409,
  "consultation.no-version": 409,
  "consultation.sharing-closed": 409,
  "consultation.not-invited": 403,
  "consultation.body-is-sender": 422,
  // annotations
  "annotation.target-missing": 422,
  "annotation.range-invalid": 422,
  "annotation.empty": 422,
  "annotation.not-draft": 409,
  "annotation.not-open": 409,
  "annotation.not-settled": 409,
  "annotation.withdrawn": 409,
  "annotation.narrowing": 422,
  "annotation.no-unit": 422,
  "annotation.unreleased-settle": 409,
  "disposition.reason-required": 422,
  "tag.unknown": 422,
  "proposal.none": 409,
  "proposal.outdated": 409,
  "reaction.own": 422,
  "assignment.cannot-see": 422,
  // responses
  "response.locked": 409,
  "response.not-accepted": 422,
  "response.foreign-annotation": 422,
  "response.reason-required": 422,
  "response.nothing-to-generate": 422,
  "response.transition": 409,
  "response.uncovered": 409,
  "response.contradicted": 409,
  "response.no-contradiction": 422,
  "response.no-drift": 409,
  // administration
  "member.exists": 409,
  "person.weak-password": 422,
  "person.wrong-password": 422,
  "body.name-taken": 409,
  "unit.name-taken": 409,
  "unit.in-use": 409,
  "meeting.order": 422,
  "member.last-admin": 409,
  // files
  "file.empty": 422,
  "file.too-large": 413,
  "file.type": 415,
  "file.broken": 422,
  "file.encrypted": 422,
  "file.no-text": 422,
  "file.tracked-changes": 422,
  // live documents
  "document.closed": 409,
  "document.refused": 422,
  "rate.limited": 429,
  "server.unavailable": 503,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusalStatus;
