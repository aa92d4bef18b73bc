import type { z } from "zod";
import type { CommitteeDecision } from "../../../domain/response/committee-decision.ts";
import type { CommentThread, CommentView } from "../../../domain/response/comment.ts";
import type { FormalBlock } from "../../../domain/response/formal-document.ts";
import type { ResponseView } from "../../queries/response/responses.ts";
import type { Decision, Response, ResponseComment, ResponseCommentThread } from "../schemas/responses.ts";

/** A block's words, one line for each paragraph. */
const linesOf = (block: FormalBlock): string[] => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.runs.map((run) => run.text).join("")];
    case "list":
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case "quote":
      return block.blocks.flatMap(linesOf);
    case "signatory":
      return [`${block.name}, ${block.title}`];
  }
};

const presentDecision = (decision: CommitteeDecision): z.infer<typeof Decision> => ({
  ...decision,
  proposed: [...decision.proposed],
  decided: [...decision.decided],
  reservations: decision.reservations.map(({ file, ...r }) => ({ ...r, ...(file && { file: { ...file } }) })),
});

const presentComment = ({ id, authorName, text, at, isEdited, isWithdrawn }: CommentView): z.infer<typeof ResponseComment> => ({
  id,
  authorName,
  text,
  at,
  isEdited,
  isWithdrawn,
});

export const presentCommentThread = (thread: CommentThread): z.infer<typeof ResponseCommentThread> => ({
  ...presentComment(thread),
  section: thread.anchor?.section ?? null,
  quote: thread.anchor?.quote ?? null,
  replacement: thread.replacement,
  outcome: thread.outcome,
  resolvedByName: thread.resolvedByName,
  replies: thread.replies.map(presentComment),
});

export const presentResponse = (view: ResponseView): Response => ({
  id: view.id,
  consultationId: view.consultationId,
  bodyId: view.bodyId,
  state: view.state,
  stance: view.stance,
  documentDay: view.documentDay,
  signatories: view.signatories.map(({ name, title }) => ({ name, title })),
  mayWrite: view.mayWrite,
  title: view.document.title,
  sections: view.document.sections.map(({ key, heading, origin, blocks }) => ({
    key,
    heading,
    origin,
    text: blocks.flatMap(linesOf).join("\n"),
  })),
  points: view.points.map((p) => ({ id: p.id, text: p.text, annotationIds: [...p.annotationIds], drifted: [...p.drifted] })),
  decidedBy: view.signOff.decidedBy,
  history: view.progress.history.map(({ from, to, byName, at, reason }) => ({ from, to, by: byName, at, reason })),
  seal: view.progress.current && {
    revision: view.progress.current.revision,
    sha256: view.progress.current.sha256,
    sealedAt: view.progress.current.sealedAt,
  },
  decision: view.progress.decision && presentDecision(view.progress.decision),
  dispatchedAt: view.progress.dispatch?.at ?? null,
  receivedAt: view.progress.dispatch?.receivedAt ?? null,
  coverage: { ...view.coverage },
  contradictions: view.contradictions.map(({ kind, state, first, second, ruling }) => ({
    kind,
    state,
    annotationIds: [first, second],
    choice: ruling?.choice ?? null,
    reason: ruling?.reason ?? null,
  })),
  annotations: view.annotations.map(({ annotation, fate, pointIds }) => ({ annotationId: annotation.id, fate: { ...fate }, pointIds: [...pointIds] })),
});
