import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import { membershipIn } from "../../../domain/people/actor.ts";
import type { BodyId, ResponseId } from "../../../domain/ids.ts";
import { canSeeAnnotation, type AnnotationAccess } from "../../../domain/policy/annotation-policy.ts";
import { maySeeExtension } from "../../../domain/policy/consultation-policy.ts";
import { mayReadDispatched, type ResponseAccess } from "../../../domain/policy/response-policy.ts";
import type { ResponseState } from "../../../domain/response/state.ts";
import type { Database } from "../../database/client.ts";
import { loadAnnotations, type StoredAnnotation } from "../../repositories/annotations.ts";
import { loadConsultationFacts } from "../../repositories/consultations.ts";
import { viewFor, visibleTo } from "./visible.ts";

/** What a reader needs to come from change number `since` to `seq`. */
export type Delta = {
  readonly consultationId: string;
  readonly since: number;
  readonly seq: number;
  /** The consultation itself changed (sharing, state, bodies, draft), or the reader's own body's last answer day: load everything anew. */
  readonly reload: boolean;
  /** Responses of the reader's own bodies that changed, and those that have been dispatched to them. */
  readonly responses: readonly string[];
  readonly upserts: readonly AnnotationView[];
  /** Annotations that the reader could see and cannot any more. */
  readonly gone: readonly string[];
};

type ChangeRow = { subject: string; subjectId: string; before: unknown; after: unknown };

/** Everything that happened in a consultation after a change number, for nobody in particular yet. */
export type ChangesSince = {
  readonly facts: ConsultationFacts;
  readonly since: number;
  readonly seq: number;
  readonly rows: readonly ChangeRow[];
  readonly annotations: readonly StoredAnnotation[];
  readonly responses: readonly ResponseAccess[];
};

export const loadChangesSince = async (database: Database, consultationId: string, since: number): Promise<ChangesSince | null> => {
  const rows = await database.change.findMany({ where: { consultationId, seq: { gt: since } }, orderBy: { seq: "asc" } });
  const idsOf = (subject: string) => [...new Set(rows.filter((r) => r.subject === subject).map((r) => r.subjectId))];
  const responseIds = idsOf("response");
  const [annotations, responses] = await Promise.all([
    loadAnnotations(database, { ids: idsOf("annotation") }),
    responseIds.length === 0 ? [] : database.response.findMany({ where: { id: { in: responseIds } }, select: { id: true, bodyId: true, state: true } }),
  ]);
  // Last: who may see what is decided by how things are once all of it has been read, as where sharing was closed meanwhile.
  const facts = await loadConsultationFacts(database, consultationId);
  if (!facts) return null;
  return {
    facts,
    since,
    seq: Number(rows.at(-1)?.seq ?? since),
    rows,
    annotations,
    responses: responses.map(({ id, bodyId, state }) => ({ id: id as ResponseId, bodyId: bodyId as BodyId, state: state as ResponseState })),
  };
};

/** One actor's part of what happened. Pure: whoever calls has loaded the facts. */
export const deltaFor = (actor: Actor, changes: ChangesSince): Delta => {
  const { facts, rows } = changes;
  const visible = changes.annotations.filter(visibleTo(actor, facts));
  const visibleIds = new Set<string>(visible.map((a) => a.id));
  const couldSee = (access: unknown): boolean => access !== null && canSeeAnnotation(actor, facts, access as AnnotationAccess);
  const gone = new Set(
    rows
      .filter((r) => r.subject === "annotation" && !visibleIds.has(r.subjectId) && (couldSee(r.before) || couldSee(r.after)))
      .map((r) => r.subjectId),
  );
  return {
    consultationId: facts.id,
    since: changes.since,
    seq: changes.seq,
    reload: rows.some((r) => r.subject === "consultation" || (r.subject === "participation" && maySeeExtension(actor, facts, r.subjectId as BodyId))),
    responses: changes.responses
      .filter((r) => membershipIn(actor, r.bodyId) !== undefined || mayReadDispatched(actor, facts, r).ok)
      .map(({ id }) => id),
    upserts: visible.map(viewFor(actor, facts)),
    gone: [...gone],
  };
};
