import { z } from "zod";
import { maySteerConsultation } from "../../../domain/policy/consultation-policy.ts";
import type { BodyId, IsoDay, ResponseId } from "../../../domain/ids.ts";
import type { DecisionOutcome } from "../../../domain/response/committee-decision.ts";
import type { Stance } from "../../../domain/response/state.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { toSeal } from "../../seal/load-seal.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";

/** A response as the sender has received it: everything here is from the seal that was dispatched. */
export type ReceivedResponse = {
  readonly responseId: ResponseId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly dnr: string | null;
  readonly stance: Stance | null;
  readonly stanceWording: string;
  readonly outcome: DecisionOutcome | null;
  readonly decidedOn: IsoDay | null;
  readonly revision: number;
  readonly sha256: string;
  /** RFC 3339. */
  readonly dispatchedAt: string;
  readonly receivedAt: string | null;
  readonly receivedByName: string | null;
};

/** The responses that have been dispatched to the sender, in the order of the list of bodies. */
export const receivedResponses = query({
  name: "received-responses",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const decision = maySteerConsultation(context.actor, found.value);
    if (!decision.ok) return decision;
    const { database } = context;
    const dispatches = await database.responseDispatch.findMany({ where: { response: { consultationId } }, include: { seal: true } });
    const people = await database.person.findMany({
      where: { id: { in: dispatches.flatMap((d) => d.receivedById ?? []) } },
      select: { id: true, name: true },
    });
    const received = dispatches.map(({ seal: row, ...dispatch }): ReceivedResponse => {
      const { content, revision, sha256 } = toSeal(row);
      return {
        responseId: content.responseId,
        bodyId: content.bodyId,
        bodyName: content.facts.body.name,
        dnr: content.facts.dnr,
        stance: content.stance,
        stanceWording: content.stanceWording,
        outcome: content.decision?.outcome ?? null,
        decidedOn: content.decision?.decidedOn ?? null,
        revision,
        sha256,
        dispatchedAt: dispatch.at.toISOString(),
        receivedAt: dispatch.receivedAt?.toISOString() ?? null,
        receivedByName: people.find((p) => p.id === dispatch.receivedById)?.name ?? null,
      };
    });
    return ok(found.value.bodyIds.flatMap((bodyId) => received.filter((r) => r.bodyId === bodyId)));
  },
});
