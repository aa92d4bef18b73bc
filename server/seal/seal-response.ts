/** Freezes a response: what is sent, the facts it stands on, its attachments by hash, and the trail, as one more revision. */
import { v7 as uuid } from "uuid";
import type { AnnotationId, BodyId, ConsultationId, ResponseId, VersionId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { assembleResponse } from "../../domain/response/assemble.ts";
import { reservationTitle, withDecision, type CommitteeDecision } from "../../domain/response/committee-decision.ts";
import { attachmentItems } from "../../domain/response/derived/frame.ts";
import type { ResponseFacts } from "../../domain/response/facts.ts";
import { sealFormat, statementAttachments, withoutTrail, type SealedAttachment, type SealedContent, type SealedTrail } from "../../domain/response/sealed-content.ts";
import type { ResponseState, Stance } from "../../domain/response/state.ts";
import { documentTrail } from "../../domain/response/document-trail.ts";
import { ok, refuse, type Result } from "../../domain/result.ts";
import type { Transaction } from "../database/client.ts";
import { withSafeText } from "../export/safe-text.ts";
import { loadMaterial, type ResponseMaterial } from "../queries/response/response-coverage.ts";
import { loadResponseFacts } from "../queries/response/response-facts.ts";
import { loadResponseForm } from "../queries/response/response-form.ts";
import { dayOf } from "../repositories/consultations.ts";
import { canonicalForm, sha256 } from "./canonical.ts";
import { loadSeal } from "./load-seal.ts";
import { sealObstacle } from "./seal-obstacle.ts";

type Sealing = { readonly tx: Transaction; readonly actor: Actor; readonly now: Date };
export type Sealed = { readonly id: string; readonly revision: number; readonly sha256: string };

/** Seals the statement as it stands, for whoever is to decide on it. */
export const sealStatement = async (sealing: Sealing, responseId: string): Promise<Result<Sealed>> => {
  const { tx, now } = sealing;
  const obstacle = await sealObstacle(tx, responseId);
  if (obstacle) return obstacle;
  const material = await loadMaterial(tx, responseId);
  const facts = await loadResponseFacts(tx, responseId, material.annotations, dayOf(now));
  const document = assembleResponse(facts, material.rendered, await loadResponseForm(tx, responseId));
  const row = await tx.response.findUniqueOrThrow({ where: { id: responseId } });
  const trail = await trailFor(tx, responseId, material, document);
  return ok(
    await keep(sealing, responseId, trail, {
      consultationId: row.consultationId as ConsultationId,
      bodyId: row.bodyId as BodyId,
      approvals: await approvalsOf(tx, responseId),
      stance: row.stance as Stance | null,
      stanceWording: row.stanceWording,
      document: withoutTrail(document),
      facts,
      attachments: await attachmentsOf(tx, row.consultationId, facts),
      decision: null,
    }),
  );
};

/** Seals what was decided on the statement that was sealed last: its words are not assembled again. */
export const sealDecision = async (sealing: Sealing, responseId: string, decision: CommitteeDecision): Promise<Result<Sealed>> => {
  const last = await loadSeal(sealing.tx, responseId);
  if (!last) return refuse("response.transition");
  const obstacle = await sealObstacle(sealing.tx, responseId);
  if (obstacle) return obstacle;
  const { content, trail } = last;
  const own = statementAttachments(content.attachments);
  const files = decision.reservations.flatMap((r): SealedAttachment[] => {
    if (!r.file) return [];
    const { id: fileId, ...file } = r.file;
    return [{ ...file, fileId, title: reservationTitle(r) }];
  });
  return ok(
    await keep(sealing, responseId, trail, {
      ...content,
      document: withDecision(content.document, decision, content.facts.body, own.length),
      attachments: [...own, ...files],
      decision,
    }),
  );
};

type Chosen = Pick<
  SealedContent,
  "consultationId" | "bodyId" | "approvals" | "stance" | "stanceWording" | "document" | "facts" | "attachments" | "decision"
>;

const keep = async ({ tx, actor, now }: Sealing, responseId: string, trail: SealedTrail, chosen: Chosen): Promise<Sealed> => {
  const last = await tx.responseSeal.findFirst({ where: { responseId }, orderBy: { revision: "desc" }, select: { revision: true } });
  const revision = (last?.revision ?? 0) + 1;
  const trailForm = canonicalForm(withSafeText(trail));
  const content: SealedContent = {
    ...chosen,
    format: sealFormat,
    version: 1,
    responseId: responseId as ResponseId,
    revision,
    sealedAt: now.toISOString(),
    sealedBy: { id: actor.personId, name: actor.name },
    trailSha256: sha256(trailForm),
  };
  const form = canonicalForm(withSafeText(content));
  const row = { id: uuid(), responseId, revision, content: form, trail: trailForm, sha256: sha256(form), sealedAt: now, sealedById: actor.personId };
  await tx.responseSeal.create({ data: row });
  return { id: row.id, revision, sha256: row.sha256 };
};

const trailFor = async (
  tx: Transaction,
  responseId: string,
  { rendered, annotations, coverage, rulings }: ResponseMaterial,
  document: ReturnType<typeof assembleResponse>,
): Promise<SealedTrail> => {
  const hashOf = new Map<string, string>(annotations.map((a) => [a.id, a.contentHash]));
  const aside = await tx.setAside.findMany({ where: { responseId }, orderBy: { annotationId: "asc" } });
  return {
    format: "samsvar-trail",
    version: 1,
    points: rendered.points.map(({ pointId, text, sources }) => ({
      pointId: pointId as SealedTrail["points"][number]["pointId"],
      text,
      // Empty where the annotation can no longer be read: withdrawn after it was used.
      sources: sources.map(({ id, hash }) => ({ id: id as AnnotationId, usedHash: hash, hash: hashOf.get(id) ?? "" })),
    })),
    passages: documentTrail(document),
    rulings,
    setAside: aside
      .filter(({ annotationId }) => coverage.fates.get(annotationId as AnnotationId)?.type === "set-aside")
      .map(({ annotationId, reason }) => ({ id: annotationId as AnnotationId, hash: hashOf.get(annotationId) ?? "", reason })),
  };
};

/** The approvals since the response was last written in, in order. */
const approvalsOf = async (tx: Transaction, responseId: string): Promise<SealedContent["approvals"]> => {
  const steps = await tx.responseTransition.findMany({ where: { responseId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  const current = steps.slice(steps.findLastIndex((s) => s.to === "writing") + 1);
  const approvals = current.filter((s) => s.to === "unitApproved" || s.to === "approved");
  const people = await tx.person.findMany({ where: { id: { in: approvals.map((s) => s.byId) } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map((p) => [p.id, p.name]));
  return approvals.map((s) => ({ step: s.to as ResponseState, name: nameOf.get(s.byId) ?? "", at: s.at.toISOString() }));
};

/** The draft is the first attachment of every response. */
const attachmentsOf = async (tx: Transaction, consultationId: string, facts: ResponseFacts): Promise<SealedContent["attachments"]> => {
  const version = await tx.draftVersion.findFirst({ where: { consultationId }, orderBy: { number: "desc" } });
  if (!version) return [];
  const title = attachmentItems(facts)[0]?.text ?? version.title;
  return [{ number: 1, title, fileName: version.fileName, versionId: version.id as VersionId, sha256: sha256(version.source) }];
};
