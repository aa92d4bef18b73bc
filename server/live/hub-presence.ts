/** Who is here, told to each browser as far as it may know. */
import { membershipIn, type Actor } from "../../domain/people/actor.ts";
import { colorOf } from "../../domain/people/color.ts";
import type { BodyId } from "../../domain/ids.ts";
import { isSenderOf, participantMemberships } from "../../domain/policy/consultation-policy.ts";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";

export type PresentPerson = {
  readonly personId: string;
  readonly name: string;
  readonly bodyId: BodyId;
  readonly color: string;
};

/** People of one's own body are seen; those of other bodies while sharing is open. The sender's people are seen by nobody, and see nobody. */
const presentTo = (viewer: Actor, other: Actor, facts: ConsultationFacts): PresentPerson | null => {
  const bodies = participantMemberships(other, facts).map((m) => m.bodyId);
  const shared = bodies.find((id) => membershipIn(viewer, id) !== undefined);
  const mayLookAcross = facts.sharing && !isSenderOf(viewer, facts);
  const bodyId = shared ?? (mayLookAcross ? bodies[0] : undefined);
  return bodyId ? { personId: other.personId, name: other.name, bodyId, color: colorOf(other.personId) } : null;
};

export type PresenceNews = { readonly viewers: readonly string[]; readonly people: readonly PresentPerson[] };

/** What to tell whom, viewers by socket id. Whoever belongs to the same bodies sees the same, and is told in one go. */
export const presenceNews = (
  viewers: readonly { readonly id: string; readonly actor: Actor }[],
  present: Iterable<Actor>,
  facts: ConsultationFacts,
): PresenceNews[] => {
  const people = [...present];
  const groups = new Map<string, { viewers: string[]; actor: Actor }>();
  for (const { id, actor } of viewers) {
    const key = actor.memberships.map((m) => m.bodyId).toSorted().join(" ");
    const group = groups.get(key) ?? { viewers: [], actor };
    group.viewers.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ viewers: ids, actor }) => ({
    viewers: ids,
    people: people.flatMap((other) => presentTo(actor, other, facts) ?? []),
  }));
};
