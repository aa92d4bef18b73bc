import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { annotationDocument, responseDocument } from "../../../collab/schema/document-name.ts";
import type { QueryOutput } from "../../queries/registry.ts";
import type { ConsultationDetail } from "../../queries/consultation/consultations.ts";

type Summary = QueryOutput<"consultations">[number];

export const presentSummary = (c: Summary) => ({
  id: c.id,
  title: c.title,
  dnr: c.dnr,
  description: c.description,
  lastAnswerDay: c.lastAnswerDay,
  state: c.state,
  sharing: c.sharing,
  senderBodyId: c.senderBodyId,
  senderName: c.senderName,
  iAmSender: c.iAmSender,
  seq: c.seq,
});

/** `visible` are the annotations that the caller may see: those that still have a text can be opened live. */
export const presentConsultation = (detail: ConsultationDetail, visible: readonly AnnotationView[]) => {
  const responses = detail.mine.map((m) => ({ id: m.responseId, bodyId: m.bodyId, lastAnswerDay: m.lastAnswerDay }));
  return {
    ...presentSummary(detail),
    bodies: detail.bodies.map(({ id, name }) => ({ id, name })),
    versions: detail.versions.map(({ id, number, title, publishedAt }) => ({ id, number, title, publishedAt })),
    documents: [
      ...visible.filter((a) => a.state !== "withdrawn").map((a) => annotationDocument(a.id)),
      ...responses.map((r) => responseDocument(r.id)),
    ],
    response: responses[0] ?? null,
    responses,
  };
};
