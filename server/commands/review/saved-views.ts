import { z } from "zod";
import { participantMemberships } from "../../../domain/policy/consultation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { loadConsultationFacts } from "../../repositories/consultations.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";

/** A selection's choices by name, as the address has them. What they mean is the interface's. */
const filter = z.record(z.string().max(20), z.string().max(200)).refine((f) => Object.keys(f).length <= 12);

const mostViews = 30;

/** Keeps a selection of the review queue under a name; the same name again replaces it. One's own alone. */
export const saveView = rowCommand({
  name: "review.save-view",
  input: z.object({ id: field.anyId, consultationId: field.consultationId, name: field.line(60), filter }),
  authorise: async ({ tx, actor }, { consultationId }) => {
    const facts = await loadConsultationFacts(tx, consultationId);
    if (!facts) return refuse("not-found");
    const isAsked = facts.state !== "prepared" && participantMemberships(actor, facts).length > 0;
    return isAsked ? ok(null) : refuse("policy.not-member");
  },
  apply: async ({ tx, actor, now }, { id, consultationId, name, filter: chosen }) => {
    const where = { personId: actor.personId, consultationId };
    await tx.savedView.deleteMany({ where: { ...where, name } });
    if ((await tx.savedView.count({ where })) >= mostViews) return refuse("input.too-large");
    await tx.savedView.create({ data: { id, ...where, name, filter: chosen, createdAt: now } });
    return ok({ id });
  },
});

export const removeView = rowCommand({
  name: "review.remove-view",
  input: z.object({ id: field.anyId }),
  authorise: () => Promise.resolve(ok(null)),
  apply: async ({ tx, actor }, { id }) => {
    const { count } = await tx.savedView.deleteMany({ where: { id, personId: actor.personId } });
    return count === 0 ? refuse("not-found") : ok({ id });
  },
});
