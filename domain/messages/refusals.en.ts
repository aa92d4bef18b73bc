import type { RefusalTexts } from "./refusal-text.ts";
import type { measures as swedishMeasures } from "./refusals.sv.ts";

/** Why Samsvar says no, in English. */
export const refusals: RefusalTexts = {
  "auth.required": "You need to sign in to continue.",
  "auth.wrong": "The e-mail address or the password is wrong.",
  "auth.throttled": "Too many attempts. Wait {{minutes}} min and try again.",
  "auth.disabled": "The account is disabled. Contact whoever administers Samsvar where you work.",

  "policy.not-operator": "Only the operator can do this.",
  "policy.not-member": "This belongs to a body that you are not a member of.",
  "policy.not-body-admin": "Only the body's administrator can do this.",
  "policy.not-sender": "Only the sender of the consultation can do this.",
  "policy.not-author": "Only the author of the annotation can do this, or somebody with the annotator role.",
  "policy.not-reviewer": "Only a reviewer can do this.",
  "policy.not-consolidator": "Only the consolidator of the response can do this.",
  "policy.not-approver": "Only the approver of the response can do this.",
  "policy.not-registrar": "Only the registrar can do this.",
  "policy.own-matter": "You cannot change this for yourself. Ask a colleague with the same rights.",

  "not-found": "What you are looking for does not exist, or you have no access to it.",
  "input.invalid": "Something that you entered cannot be used. Check the details and try again.",
  "input.too-large": "What you sent is too large. Shorten it and try again.",
  conflict: "Somebody else was first. Reload the page and try again.",

  "consultation.not-open": "The consultation is not open, so nothing new can be added.",
  "consultation.no-version": "The consultation has no published draft yet.",
  "consultation.has-version": "The draft is already published and cannot be replaced.",
  "consultation.sharing-closed": "The sender has not opened sharing between the bodies.",
  "consultation.not-invited": "Your organisation has not been asked in this consultation.",
  "consultation.body-is-sender": "The sender cannot be a body in its own consultation.",

  "annotation.target-missing": "The place in the draft that the annotation points at does not exist.",
  "annotation.range-invalid": "The selection cannot be used. Select the text again.",
  "annotation.empty": "Write something before you submit the annotation.",
  "annotation.not-draft": "The annotation has already been submitted.",
  "annotation.not-open": "The annotation is no longer open.",
  "annotation.not-settled": "The annotation has not been settled.",
  "annotation.withdrawn": "The annotation has been withdrawn.",
  "annotation.narrowing": "An annotation that has been shared cannot be given fewer readers.",
  "annotation.no-unit": "You belong to no unit, so the annotation cannot be shared with one.",
  "annotation.unreleased-settle": "The annotation has not been shared with the whole body yet and cannot be settled.",
  "disposition.reason-required": "Give a reason. It is required when an annotation is declined or only partly accepted.",
  "tag.unknown": "There is no such tag.",

  "response.locked": "The response is locked for review or approved and cannot be changed.",
  "response.not-accepted": "Only accepted annotations can be part of the response.",
  "response.foreign-annotation": "The annotation belongs to another body and cannot be part of your response.",
  "response.reason-required": "Give a reason.",
  "response.nothing-to-generate": "There are no accepted annotations to write a first draft from.",
  "response.transition": "The response cannot take that step from here.",
  "response.uncovered": "Accepted annotations not dealt with yet: {{count}}. Use them in the response or set them aside with a reason.",

  "member.exists": "The person already belongs to the body.",
  "person.weak-password": "The password is too weak. Use at least ten characters, not just the same ones repeated.",
  "person.wrong-password": "The current password is wrong.",
  "body.name-taken": "There is already a body with that name.",
  "unit.name-taken": "There is already a unit with that name.",
  "unit.in-use": "The unit is in use and cannot be removed.",
  "meeting.order": "The adjustment day cannot come before the meeting.",
  "member.last-admin": "The body must have at least one administrator.",

  "file.empty": "The file is empty.",
  "file.too-large": "The file is too large. The limit is {{limit}} {{measure}}.",
  "file.type": "This type of file cannot be read ({{found}}). Use Word (DOCX), PDF with text, Markdown or plain text.",
  "file.broken": "The file is damaged and cannot be read. Save it again and retry.",
  "file.encrypted": "The file is protected by a password. Remove the protection and try again.",
  "file.no-text": "The file has no text that can be read, only images. Run text recognition (OCR) on it first.",
  "file.tracked-changes": "The file has tracked changes that are neither accepted nor rejected. Decide on them in Word and try again.",

  "document.closed": "The text is closed to changes.",
  "document.refused": "The change could not be accepted. What you wrote is still with you.",
  "rate.limited": "That was too fast. Wait a moment and try again.",
  "server.unavailable": "The service cannot be reached right now. Try again in a while.",
};

export const measures: typeof swedishMeasures = {
  megabytes: "megabytes",
  pages: "pages",
  characters: "characters",
  blocks: "paragraphs",
  parts: "parts",
  seconds: "seconds of reading",
  memory: "megabytes of memory while reading",
};
