import type { AnnotationId, ConsultationId, IsoDay } from "../ids.ts";

/**
 * What people are told of. `mention`, `assigned` and `proposal` are addressed to one person, who is told at once; the rest happens in
 * threads that one takes part in or follows, and can wait for a digest. `reminder`: the last answer day comes near.
 */
export const noticeKinds = ["mention", "assigned", "proposal", "reply", "settled", "reopened", "reminder"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const isPersonal = (kind: NoticeKind): boolean => kind === "mention" || kind === "assigned" || kind === "proposal";

/** A notice as it may be shown to its reader now: looked up by the policy, never kept. */
export type NoticeView = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly read: boolean;
  readonly consultationId: ConsultationId;
  readonly consultationTitle: string;
  readonly lastAnswerDay: IsoDay;
  /** Null for what concerns the consultation as a whole. */
  readonly annotationId: AnnotationId | null;
  /** The draft's words that the thread is about; empty for the whole of it. */
  readonly quote: string;
  readonly byName: string;
};
