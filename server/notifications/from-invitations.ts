import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { BodyId } from "../../domain/ids.ts";
import { maySeeWithdrawnInvitation } from "../../domain/policy/consultation-policy.ts";
import type { Transaction } from "../database/client.ts";
import { actorsIn } from "../repositories/people.ts";
import type { Candidate, Event } from "./make-notices.ts";

export const withdrawal = "consultation.withdraw-invitation";

/** What the audit event of a withdrawal keeps: what the body's people knew of the consultation, if it had been sent to them. */
export type Withdrawal = { readonly bodyId: BodyId; readonly title?: string; readonly lastAnswerDay?: string };

/** An invitation that was taken back is told to those of the body who handle its consultations. */
export const fromInvitations = async (tx: Transaction, facts: ConsultationFacts, events: readonly Event[]): Promise<Candidate[]> => {
  const candidates: Candidate[] = [];
  for (const event of events) {
    if (event.type !== withdrawal) continue;
    const { bodyId, title } = event.data as Withdrawal;
    if (title === undefined) continue;
    for (const person of await actorsIn(tx, bodyId)) {
      if (person.personId === event.actorId || !maySeeWithdrawnInvitation(person, facts, bodyId)) continue;
      candidates.push({ kind: "invitationWithdrawn", personId: person.personId, annotationId: null, uninvitedBodyId: bodyId, sourceId: `${facts.id}@${event.seq}`, byId: event.actorId, at: event.at });
    }
  }
  return candidates;
};
