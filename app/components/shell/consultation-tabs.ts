import { settlingOf, type ConsultationFacts, type ConsultationState } from "../../../domain/consultation/consultation.ts";
import type { BodyId } from "../../../domain/ids.ts";
import { hasRole, type Actor } from "../../../domain/people/actor.ts";

/** The views of a consultation; each is also the last part of its address. */
export type ConsultationTab = "overview" | "read" | "review" | "consolidate" | "response" | "progress" | "settings";

type Facts = {
  readonly state: ConsultationState;
  readonly versionId: string | null;
  readonly bodyIds: readonly BodyId[];
  readonly iAmSender: boolean;
} & Pick<ConsultationFacts, "settling">;

/** The views that this person has a use for, in the order of the work. The server decides anew what each of them may show. */
export const tabsFor = (actor: Actor, consultation: Facts): readonly ConsultationTab[] => {
  const asked = actor.memberships.filter((m) => consultation.bodyIds.includes(m.bodyId) && consultation.state !== "prepared");
  const is = (role: "reviewer" | "consolidator") => asked.some((m) => hasRole(actor, m.bodyId, role));
  const tabs: readonly (readonly [ConsultationTab, boolean])[] = [
    ["overview", consultation.iAmSender],
    ["read", consultation.versionId !== null],
    ["review", is("reviewer") || asked.some((m) => settlingOf(consultation, m.bodyId) === "members")],
    ["consolidate", is("consolidator")],
    ["response", asked.length > 0],
    ["progress", asked.length > 0],
    ["settings", consultation.iAmSender],
  ];
  return tabs.filter(([, isUseful]) => isUseful).map(([tab]) => tab);
};

/** Whether this person's part in it is to comment, rather than only to read. */
export const comments = (actor: Actor, consultation: Facts): boolean =>
  consultation.state === "open" && consultation.bodyIds.some((bodyId) => hasRole(actor, bodyId, "annotator"));
