import { z } from "zod";
import { maySteerConsultation } from "../../../domain/policy/consultation-policy.ts";
import type { BodyId, IsoDay, ResponseId } from "../../../domain/ids.ts";
import { isSealedState, type ResponseState, type Stance } from "../../../domain/response/state.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { dayOf } from "../../repositories/consultations.ts";
import { loadLastAnswerDays } from "../../repositories/extensions.ts";
import { query } from "../query.ts";
import { readable } from "./readable.ts";

/**
 * Where a body stands, as far as the sender may know: that it has begun, which step its response has reached, and how much it has
 * released. What is being written inside stays inside.
 */
export type BodyStatus = {
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly dnr: string | null;
  /** The body's own: later than the consultation's where it has been granted more time. */
  readonly lastAnswerDay: IsoDay;
  readonly begun: boolean;
  readonly responseState: "writing" | "review" | "approved" | "dispatched";
  /** Known to the sender once the response is dispatched. */
  readonly stance: Stance | null;
  /** The response itself, once it is dispatched. */
  readonly responseId: ResponseId | null;
  readonly released: number;
  readonly meeting: { readonly heldOn: IsoDay; readonly adjustedOn: IsoDay } | null;
};

/** Who has approved inside, and that a decision waits to be dispatched, stays inside. */
const knownToSender = (state: ResponseState): BodyStatus["responseState"] => {
  if (state === "dispatched" || state === "writing") return state;
  return isSealedState(state) ? "approved" : "review";
};

export const consultationStatus = query({
  name: "consultation-status",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const decision = maySteerConsultation(context.actor, found.value);
    if (!decision.ok) return decision;
    const { database } = context;
    const [participations, bodies, responses, counts, released] = await Promise.all([
      database.participation.findMany({ where: { consultationId }, orderBy: { position: "asc" } }),
      database.body.findMany({ where: { id: { in: [...found.value.bodyIds] } } }),
      database.response.findMany({ where: { consultationId } }),
      database.annotation.groupBy({ by: ["bodyId"], where: { consultationId }, _count: true }),
      database.annotation.groupBy({
        by: ["bodyId"],
        where: { consultationId, audience: "all", state: { in: ["open", "settled"] } },
        _count: true,
      }),
    ]);
    const { lastAnswerDay } = await database.consultation.findUniqueOrThrow({ where: { id: consultationId }, select: { lastAnswerDay: true } });
    const daysOf = await loadLastAnswerDays(database, [consultationId]);
    const meetings = await database.meeting.findMany({
      where: { id: { in: participations.flatMap((p) => (p.meetingId ? [p.meetingId] : [])) } },
    });
    const value = participations.map((p): BodyStatus => {
      const row = responses.find((r) => r.bodyId === p.bodyId);
      const meeting = meetings.find((m) => m.id === p.meetingId);
      const state = (row?.state ?? "writing") as ResponseState;
      return {
        bodyId: p.bodyId as BodyId,
        bodyName: bodies.find((b) => b.id === p.bodyId)?.name ?? "",
        dnr: p.dnr,
        lastAnswerDay: daysOf({ id: consultationId, lastAnswerDay: dayOf(lastAnswerDay) }, p.bodyId),
        begun: (counts.find((c) => c.bodyId === p.bodyId)?._count ?? 0) > 0 || state !== "writing",
        responseState: knownToSender(state),
        stance: state === "dispatched" ? ((row?.stance ?? null) as Stance | null) : null,
        responseId: state === "dispatched" && row ? (row.id as ResponseId) : null,
        released: released.find((r) => r.bodyId === p.bodyId)?._count ?? 0,
        meeting: meeting ? { heldOn: dayOf(meeting.heldOn), adjustedOn: dayOf(meeting.adjustedOn) } : null,
      };
    });
    return ok(value);
  },
});
