import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { BodyId } from "../../domain/ids.ts";
import type { NoticeKind } from "../../domain/notifications/notification.ts";
import { isSenderOf, mayAskForTime } from "../../domain/policy/consultation-policy.ts";
import type { Transaction } from "../database/client.ts";
import { actorsIn } from "../repositories/people.ts";
import type { Candidate, Event } from "./make-notices.ts";

const kindOf: Readonly<Record<string, NoticeKind>> = {
  "extension.ask": "moreTimeAsked",
  "extension.grant": "moreTimeGranted",
  "extension.decline": "moreTimeDeclined",
};

/** What requests for more time give: the sender's people are told that one was made, and those who handle the matter in the body what came of it. */
export const fromExtensions = async (tx: Transaction, facts: ConsultationFacts, events: readonly Event[]): Promise<Candidate[]> => {
  const candidates: Candidate[] = [];
  for (const event of events) {
    const kind = kindOf[event.type];
    if (kind === undefined || event.subjectId === null) continue;
    const askingBodyId = event.subjectId as BodyId;
    const asks = kind === "moreTimeAsked";
    const people = await actorsIn(tx, asks ? facts.senderBodyId : askingBodyId);
    const concerned = people.filter((p) => (asks ? isSenderOf(p, facts) : mayAskForTime(p, facts, askingBodyId).ok));
    const { extensionId: sourceId } = event.data as { extensionId: string };
    for (const { personId } of concerned) {
      if (personId === event.actorId) continue;
      candidates.push({ kind, personId, annotationId: null, askingBodyId, sourceId, byId: event.actorId, at: event.at });
    }
  }
  return candidates;
};
