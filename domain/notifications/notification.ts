import type { AnnotationId, BodyId, ConsultationId, IsoDay } from "../ids.ts";
import type { ResponseCommentId } from "../response/comment.ts";

/**
 * What people are told of. `mention`, `assigned` and `proposal` are addressed to one person, who is told at once; the rest happens in
 * threads that one takes part in or follows, and can wait for a digest. The same of comments on the response, which also those hear of who
 * write it. `reminder`: the last answer day comes near.
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
  "reminder",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const personal: readonly NoticeKind[] = ["mention", "assigned", "proposal", "commentMention"];
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
  readonly consultationTitle: string;
  readonly lastAnswerDay: IsoDay;
  /** Null for what concerns the consultation as a whole, or the response. */
  readonly annotationId: AnnotationId | null;
  /** The thread of comments on the response of this body. */
  readonly comment: { readonly threadId: ResponseCommentId; readonly bodyId: BodyId } | null;
  /** The words that the thread is about; empty for the whole of it. */
  readonly quote: string;
  readonly byName: string;
};

/** Where what a notice is about is read. */
export const noticePath = ({ consultationId, annotationId, comment }: Pick<NoticeView, "consultationId" | "annotationId" | "comment">): string => {
  const consultation = `/consultations/${consultationId}`;
  if (comment) return `${consultation}/consolidate?body=${comment.bodyId}&comment=${comment.threadId}`;
  return annotationId ? `${consultation}/read?a=${annotationId}` : `${consultation}/read`;
};
