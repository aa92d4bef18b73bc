import { lastAnswerDayOf, nearestDay, type Extension, type ExtensionState } from "../../domain/consultation/extension.ts";
import type { Consultation } from "../../domain/consultation/consultation.ts";
import type { BodyId, ExtensionId, IsoDay } from "../../domain/ids.ts";
import { participantMemberships } from "../../domain/policy/consultation-policy.ts";
import type { Actor } from "../../domain/people/actor.ts";
import type { Database, Transaction } from "../database/client.ts";
import { dayOf } from "./consultations.ts";

/** Requests for more time, newest first; `bodyIds` null means every body's. */
export const loadExtensions = async (tx: Database | Transaction, consultationId: string, bodyIds: readonly string[] | null): Promise<Extension[]> => {
  const rows = await tx.extensionRequest.findMany({
    where: { consultationId, ...(bodyIds ? { bodyId: { in: [...bodyIds] } } : {}) },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  const people = await tx.person.findMany({
    where: { id: { in: rows.flatMap((r) => [r.askedById, ...(r.closedById ? [r.closedById] : [])]) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map((p) => [p.id, p.name]));
  return rows.map((r): Extension => ({
    id: r.id as ExtensionId,
    bodyId: r.bodyId as BodyId,
    state: r.state as ExtensionState,
    wantedDay: dayOf(r.wantedDay),
    reason: r.reason,
    askedByName: nameOf.get(r.askedById) ?? "",
    askedAt: r.askedAt.toISOString(),
    grantedDay: r.grantedDay ? dayOf(r.grantedDay) : null,
    answer: r.answer,
    closedByName: r.closedById ? (nameOf.get(r.closedById) ?? "") : null,
    closedAt: r.closedAt?.toISOString() ?? null,
  }));
};

/** By consultation and body, the last answer day that holds for it. */
export type LastAnswerDays = (consultation: { readonly id: string; readonly lastAnswerDay: IsoDay }, bodyId: string) => IsoDay;

export const loadLastAnswerDays = async (tx: Database | Transaction, consultationIds: readonly string[]): Promise<LastAnswerDays> => {
  const rows = await tx.extensionRequest.findMany({
    where: { consultationId: { in: [...consultationIds] }, state: "granted" },
    select: { consultationId: true, bodyId: true, grantedDay: true },
  });
  return ({ id, lastAnswerDay }, bodyId) =>
    lastAnswerDayOf(lastAnswerDay, rows.flatMap((r) => (r.consultationId === id && r.bodyId === bodyId && r.grantedDay ? [dayOf(r.grantedDay)] : [])));
};

/** The day that somebody has to keep: their own bodies', or the consultation's for whoever was not asked. */
export const ownLastAnswerDay = (actor: Actor, consultation: Consultation, daysOf: LastAnswerDays, today: IsoDay): IsoDay => {
  const days = participantMemberships(actor, consultation).map(({ bodyId }) => daysOf(consultation, bodyId));
  return days.length > 0 ? nearestDay(days, today) : consultation.lastAnswerDay;
};
