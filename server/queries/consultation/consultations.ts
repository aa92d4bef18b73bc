import { z } from "zod";
import type { Consultation, Participation } from "../../../domain/consultation/consultation.ts";
import { needsImmediateAdjustment, meetsTooLate } from "../../../domain/consultation/adjustment.ts";
import type { BodyId, IsoDay, MeetingId, PersonId, ResponseId, UnitId } from "../../../domain/ids.ts";
import { isSenderOf, mayReadConsultation, participantMemberships } from "../../../domain/policy/consultation-policy.ts";
import { hasRole, roles, type Role } from "../../../domain/people/actor.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { dayOf, loadConsultations } from "../../repositories/consultations.ts";
import { loadLastAnswerDays, ownLastAnswerDay } from "../../repositories/extensions.ts";
import { query } from "../query.ts";
import { readable } from "./readable.ts";

/** Everything the actor may open: what their bodies were asked, and what they send. */
export const listConsultations = query({
  name: "consultations",
  input: z.object({}),
  run: async ({ database, actor, now }) => {
    const senderBodyIds = actor.memberships.filter((m) => m.roles.includes("sender")).map((m) => m.bodyId);
    const rows = await loadConsultations(database, { bodyIds: actor.memberships.map((m) => m.bodyId), senderBodyIds });
    const readable = rows.filter((c) => mayReadConsultation(actor, c).ok);
    const daysOf = await loadLastAnswerDays(database, readable.map((c) => c.id));
    return ok(
      readable.map((c) => ({ ...c, iAmSender: isSenderOf(actor, c), myLastAnswerDay: ownLastAnswerDay(actor, c, daysOf, dayOf(now)) })),
    );
  },
});

/** The actor's own body in a consultation, with how it handles it. */
export type MyBody = Participation & {
  readonly officeName: string;
  readonly kind: "committee" | "company";
  readonly roles: readonly Role[];
  readonly unitId: UnitId | null;
  readonly handlerId: PersonId | null;
  readonly leadUnitId: UnitId | null;
  /** The body's own: later than the consultation's where it has been granted more time. */
  readonly lastAnswerDay: IsoDay;
  readonly meeting: { readonly id: MeetingId; readonly heldOn: IsoDay; readonly adjustedOn: IsoDay } | null;
  /** Null until a meeting is chosen. */
  readonly immediateAdjustment: boolean | null;
  readonly tooLate: boolean | null;
};

export type ConsultationDetail = Consultation & {
  readonly seq: number;
  /** The day that the actor has to keep: their own body's. */
  readonly myLastAnswerDay: IsoDay;
  readonly iAmSender: boolean;
  /** The bodies in list order. Names of who was asked are part of the consultation itself. */
  readonly bodies: readonly { readonly id: BodyId; readonly name: string }[];
  readonly versions: readonly { readonly id: string; readonly number: number; readonly title: string; readonly publishedAt: string }[];
  readonly mine: readonly MyBody[];
};

export const consultationDetail = query({
  name: "consultation",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const { database, actor } = context;
    const [consultation] = await loadConsultations(database, { id: consultationId });
    if (!consultation) return refuse("not-found");
    const myMemberships = participantMemberships(actor, found.value);
    const [bodies, versions, participations, responses, meetings] = await Promise.all([
      database.body.findMany({ where: { id: { in: [...found.value.bodyIds] } } }),
      database.draftVersion.findMany({
        where: { consultationId },
        select: { id: true, number: true, title: true, publishedAt: true },
        orderBy: { number: "asc" },
      }),
      database.participation.findMany({ where: { consultationId, bodyId: { in: myMemberships.map((m) => m.bodyId) } } }),
      database.response.findMany({ where: { consultationId }, select: { id: true, bodyId: true } }),
      database.meeting.findMany({ where: { bodyId: { in: myMemberships.map((m) => m.bodyId) } } }),
    ]);
    const daysOf = await loadLastAnswerDays(database, [consultationId]);
    const bodyOf = new Map(bodies.map((b) => [b.id, b]));
    const mine = participations.flatMap((p): MyBody[] => {
      const body = bodyOf.get(p.bodyId);
      const membership = myMemberships.find((m) => m.bodyId === p.bodyId);
      const response = responses.find((r) => r.bodyId === p.bodyId);
      if (!body || !membership || !response) return [];
      const meetingRow = meetings.find((m) => m.id === p.meetingId);
      const meeting = meetingRow
        ? { id: meetingRow.id as MeetingId, heldOn: dayOf(meetingRow.heldOn), adjustedOn: dayOf(meetingRow.adjustedOn) }
        : null;
      const lastAnswerDay = daysOf(consultation, p.bodyId);
      return [
        {
          bodyId: p.bodyId as BodyId,
          bodyName: body.name,
          officeName: body.officeName,
          kind: body.kind === "company" ? "company" : "committee",
          dnr: p.dnr,
          meetingId: p.meetingId as MeetingId | null,
          responseId: response.id as ResponseId,
          roles: roles.filter((role) => hasRole(actor, p.bodyId as BodyId, role)),
          unitId: membership.unitId,
          handlerId: p.handlerId as PersonId | null,
          leadUnitId: p.leadUnitId as UnitId | null,
          lastAnswerDay,
          meeting,
          immediateAdjustment: meeting && needsImmediateAdjustment(lastAnswerDay, meeting),
          tooLate: meeting && meetsTooLate(lastAnswerDay, meeting),
        },
      ];
    });
    const detail: ConsultationDetail = {
      ...consultation,
      myLastAnswerDay: ownLastAnswerDay(actor, consultation, daysOf, dayOf(context.now)),
      iAmSender: isSenderOf(actor, found.value),
      settling: Object.fromEntries(myMemberships.flatMap(({ bodyId }) => (found.value.settling?.[bodyId] ? [[bodyId, found.value.settling[bodyId]]] : []))),
      bodies: found.value.bodyIds.map((id) => ({ id, name: bodyOf.get(id)?.name ?? "" })),
      versions: versions.map((v) => ({ ...v, publishedAt: v.publishedAt.toISOString() })),
      mine,
    };
    return ok(detail);
  },
});
