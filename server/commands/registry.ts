import type { z } from "zod";
import { changePassword, createToken, revokeToken, setDisabled, setLocale, setOperator } from "./account/account.ts";
import { readNotices } from "./account/read-notices.ts";
import { setNotices, setReviewKeys } from "./account/settings.ts";
import {
  archiveUnit,
  createBody,
  createMeeting,
  createUnit,
  removeMeeting,
  renameUnit,
  setSettling,
  updateBody,
} from "./administration/bodies.ts";
import { setLogo, updateTemplate } from "./administration/template.ts";
import { addMember, removeMember, updateMember } from "./administration/members.ts";
import { confirmVerdict, contestVerdict } from "./annotation/answer-proposal.ts";
import { assignAnnotation } from "./annotation/assign.ts";
import { carryAnnotation } from "./annotation/carry-annotation.ts";
import { createAnnotation } from "./annotation/create-annotation.ts";
import { followAnnotation } from "./annotation/follow.ts";
import { reactToAnnotation } from "./annotation/react.ts";
import { releaseAnnotation, releaseAnnotations } from "./annotation/release-annotation.ts";
import { replyToAnnotation, withdrawReply } from "./annotation/reply.ts";
import { reopenAnnotation, settleAnnotation } from "./annotation/settle-annotation.ts";
import { submitAnnotation } from "./annotation/submit-annotation.ts";
import { updateAnnotation } from "./annotation/update-annotation.ts";
import { withdrawAnnotation } from "./annotation/withdraw-annotation.ts";
import type { DocumentCommand, RowCommand, SlowCommand } from "./command.ts";
import { createConsultation } from "./consultation/create-consultation.ts";
import { discardDraft, publishDraft, stageDraft } from "./consultation/draft-version.ts";
import { finishPart } from "./consultation/finish-part.ts";
import { handleParticipation } from "./consultation/handle-participation.ts";
import { askForTime, declineExtension, grantExtension, withdrawExtension } from "./consultation/more-time.ts";
import { inviteBody, withdrawInvitation } from "./consultation/invite-body.ts";
import { closeConsultation, openConsultation, setSharing, updateConsultation } from "./consultation/steer-consultation.ts";
import { openThread, visitConsultation } from "./reading/read-mark.ts";
import { addResponseFile } from "./response/add-file.ts";
import { acknowledgeResponse } from "./response/acknowledge.ts";
import { updateResponse } from "./response/formal-facts.ts";
import { recordDecision } from "./response/record-decision.ts";
import { keepSource, takeOver } from "./response/rule-source.ts";
import { commentOnResponse, editComment, replyToComment, resolveComment, withdrawComment } from "./response/comment.ts";
import { acceptChange, rejectChange, undoChange } from "./response/settle-change.ts";
import { setPhrases } from "./response/set-phrases.ts";
import { restoreResponse } from "./response/restore.ts";
import { setAside, takeBackSetAside } from "./response/set-aside.ts";
import { reopenContradiction, settleContradiction } from "./response/settle-contradiction.ts";
import { takeStep } from "./response/take-step.ts";
import { removeView, saveView } from "./review/saved-views.ts";
import { wordSentence } from "./response/word-sentence.ts";
import { addPoint, generateDraft } from "./response/write-points.ts";

/** Every command there is. The access matrix in `tests/access` is generated from this list: a new one must be placed there. */
export const commands = {
  "account.change-password": changePassword,
  "account.set-notices": setNotices,
  "account.set-review-keys": setReviewKeys,
  "account.set-locale": setLocale,
  "annotation.assign": assignAnnotation,
  "annotation.confirm": confirmVerdict,
  "annotation.contest": contestVerdict,
  "annotation.carry": carryAnnotation,
  "annotation.create": createAnnotation,
  "annotation.follow": followAnnotation,
  "annotation.react": reactToAnnotation,
  "annotation.release": releaseAnnotation,
  "annotation.release-many": releaseAnnotations,
  "annotation.reopen": reopenAnnotation,
  "annotation.reply": replyToAnnotation,
  "annotation.settle": settleAnnotation,
  "annotation.submit": submitAnnotation,
  "annotation.update": updateAnnotation,
  "annotation.withdraw": withdrawAnnotation,
  "body.create": createBody,
  "body.set-settling": setSettling,
  "body.set-phrases": setPhrases,
  "body.update": updateBody,
  "consultation.close": closeConsultation,
  "consultation.create": createConsultation,
  "consultation.invite": inviteBody,
  "consultation.open": openConsultation,
  "consultation.share": setSharing,
  "consultation.update": updateConsultation,
  "consultation.withdraw-invitation": withdrawInvitation,
  "draft.discard": discardDraft,
  "draft.publish": publishDraft,
  "draft.stage": stageDraft,
  "extension.ask": askForTime,
  "extension.decline": declineExtension,
  "extension.grant": grantExtension,
  "extension.withdraw": withdrawExtension,
  "meeting.create": createMeeting,
  "meeting.remove": removeMeeting,
  "member.add": addMember,
  "member.remove": removeMember,
  "member.update": updateMember,
  "notices.read": readNotices,
  "participation.finish": finishPart,
  "participation.update": handleParticipation,
  "person.set-disabled": setDisabled,
  "person.set-operator": setOperator,
  "reading.open-thread": openThread,
  "reading.visit": visitConsultation,
  "reply.withdraw": withdrawReply,
  "response.accept-change": acceptChange,
  "response.comment": commentOnResponse,
  "response.edit-comment": editComment,
  "response.reject-change": rejectChange,
  "response.reply-comment": replyToComment,
  "response.resolve-comment": resolveComment,
  "response.undo-change": undoChange,
  "response.withdraw-comment": withdrawComment,
  "response.acknowledge": acknowledgeResponse,
  "response.add-file": addResponseFile,
  "response.add-point": addPoint,
  "response.decide": recordDecision,
  "response.generate": generateDraft,
  "response.keep-source": keepSource,
  "response.reopen-contradiction": reopenContradiction,
  "response.restore": restoreResponse,
  "response.set-aside": setAside,
  "response.settle-contradiction": settleContradiction,
  "response.take-back": takeBackSetAside,
  "response.take-over-source": takeOver,
  "response.transition": takeStep,
  "response.update": updateResponse,
  "review.remove-view": removeView,
  "review.save-view": saveView,
  "response.word": wordSentence,
  "template.set-logo": setLogo,
  "template.update": updateTemplate,
  "token.create": createToken,
  "token.revoke": revokeToken,
  "unit.archive": archiveUnit,
  "unit.create": createUnit,
  "unit.rename": renameUnit,
} as const;

type Commands = typeof commands;
export type CommandName = keyof Commands;

/** What a caller gives: before defaults and branding, so that routes may pass plain strings. */
export type CommandInput<Name extends CommandName> = z.input<Commands[Name]["input"]>;
export type CommandOutput<Name extends CommandName> = Commands[Name] extends
  | RowCommand<infer _S, infer _F, infer Output>
  | DocumentCommand<infer _S, infer _F, infer Output>
  | SlowCommand<infer _S, infer _F, infer _P, infer Output>
  ? Output
  : never;
