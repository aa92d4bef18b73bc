import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { Target } from "../../../domain/annotation/target.ts";
import type { CommandInput } from "../../commands/registry.ts";
import type { Thread } from "../../queries/annotation/annotations.ts";
import type { Annotation, Target as OutsideTarget } from "../schemas/annotations.ts";

/** A target as outside programs give it, as the domain knows it. A range within one block need not repeat the block. */
export const targetFromOutside = (given: OutsideTarget): CommandInput<"annotation.create">["target"] => {
  if ("document" in given) return { type: "document" };
  if ("sectionId" in given) return { type: "section", sectionId: given.sectionId };
  if ("missingAfter" in given) return { type: "missing", missingAfter: given.missingAfter };
  if (!("start" in given)) return { type: "block", blockId: given.blockId };
  return { type: "range", blockId: given.blockId, start: given.start, end: given.end, endBlockId: given.endBlockId ?? given.blockId };
};

/** The other way round: what comes out can be sent in. */
export const targetToOutside = (target: Target): OutsideTarget => {
  switch (target.type) {
    case "document":
      return { document: true };
    case "section":
      return { sectionId: target.sectionId };
    case "missing":
      return { missingAfter: target.missingAfter };
    case "block":
      return { blockId: target.blockId };
    case "range":
      return { blockId: target.blockId, start: target.start, end: target.end, endBlockId: target.endBlockId };
  }
};

export const presentAnnotation = (a: AnnotationView): Annotation => ({
  id: a.id,
  consultationId: a.consultationId,
  versionId: a.versionId,
  bodyId: a.bodyId,
  bodyName: a.bodyName,
  unitId: a.unitId,
  unitName: a.unitName,
  authorId: a.authorId,
  authorName: a.authorName,
  kind: a.kind,
  audience: a.audience,
  cowriting: a.cowriting,
  state: a.state,
  target: targetToOutside(a.target),
  quote: { ...a.quote },
  text: a.text,
  html: a.html,
  suggestion: a.suggestion,
  tags: [...a.tags],
  replyCount: a.replyCount,
  disposition: a.disposition && { ...a.disposition },
  proposal: a.proposal ? { ...a.proposal } : null,
  assignment: a.assignment ? { ...a.assignment } : null,
  agreements: (a.agreements ?? []).map((agreement) => ({ ...agreement, names: [...agreement.names] })),
  iAgree: a.iAgree === true,
  seq: a.seq,
  createdAt: a.createdAt,
  submittedAt: a.submittedAt,
});

export const presentThread = ({ annotation, replies, history }: Thread) => ({
  ...presentAnnotation(annotation),
  replies: replies.map((reply) => ({ ...reply })),
  history: history.map((verdict) => ({ ...verdict, reopened: verdict.reopened && { ...verdict.reopened } })),
});
