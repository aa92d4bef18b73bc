import type { AnnotationId, BodyId, ConsultationId, ExtensionId, IsoDay } from "../ids.ts";
import type { ResponseCommentId } from "../response/comment.ts";

/**
 * What people are told of. `mention`, `assigned` and `proposal` are addressed to one person, who is told at once; the rest happens in
 * threads that one takes part in or follows, and can wait for a digest. The same of comments on the response, which also those hear of who
 * write it. `moreTimeAsked` tells the sender that a body asks for more time, `moreTimeGranted` and `moreTimeDeclined` the body what came of it;
 * `invitationWithdrawn` the body that it is not asked any more. `reminder`: the last answer day comes near.
 */
export const noticeKinds = [
  "mention",
  "assigned",
  "proposal",
  "reply",
  "settled",
  "reopened",
  "comment",
  "commentReply",
  "commentMention",
  "moreTimeAsked",
  "moreTimeGranted",
  "moreTimeDeclined",
  "invitationWithdrawn",
  "reminder",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** These name a request for more time as their source. */
const extensionKinds: readonly NoticeKind[] = ["moreTimeAsked", "moreTimeGranted", "moreTimeDeclined"];
export const isOfExtension = (kind: NoticeKind): boolean => extensionKinds.includes(kind);

const personal: readonly NoticeKind[] = ["mention", "assigned", "proposal", "commentMention", "invitationWithdrawn", ...extensionKinds];
export const isPersonal = (kind: NoticeKind): boolean => personal.includes(kind);

/** These name a comment on the response as their source. */
const commentKinds: readonly NoticeKind[] = ["comment", "commentReply", "commentMention"];
export const isOfComment = (kind: NoticeKind): boolean => commentKinds.includes(kind);

/** A notice as it may be shown to its reader now: looked up by the policy, never kept. */
export type NoticeView = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly read: boolean;
  readonly consultationId: ConsultationId;
  /** Of a withdrawn invitation, as it was then. */
  readonly consultationTitle: string;
  /** The reader's own body's. */
  readonly lastAnswerDay: IsoDay;
  /** Null for what concerns the consultation as a whole, or the response. */
  readonly annotationId: AnnotationId | null;
  /** The thread of comments on the response of this body. */
  readonly comment: { readonly threadId: ResponseCommentId; readonly bodyId: BodyId } | null;
  /** The request for more time; `day` is the one that was granted, otherwise the one that was wanted. */
  readonly extension: { readonly id: ExtensionId; readonly bodyId: BodyId; readonly bodyName: string; readonly day: IsoDay } | null;
  /** The body that was asked and is not any more. */
  readonly invitation: { readonly bodyId: BodyId; readonly bodyName: string } | null;
  /** The words that the thread is about; empty for the whole of it. */
  readonly quote: string;
  readonly byName: string;
};

type Whereabouts = Pick<NoticeView, "kind" | "consultationId" | "annotationId" | "comment" | "extension" | "invitation">;

/** Where what a notice is about is read. */
export const noticePath = ({ kind, consultationId, annotationId, comment, extension, invitation }: Whereabouts): string => {
  // There is nothing to read there any more.
  if (invitation) return "/";
  const consultation = `/consultations/${consultationId}`;
  if (comment) return `${consultation}/consolidate?body=${comment.bodyId}&comment=${comment.threadId}`;
  if (extension) return kind === "moreTimeAsked" ? `${consultation}/overview` : `${consultation}/response?body=${extension.bodyId}`;
  return annotationId ? `${consultation}/read?a=${annotationId}` : `${consultation}/read`;
};
