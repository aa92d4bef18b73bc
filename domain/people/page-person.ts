/**
 * A page is made for one person, and says for whom with everything it sends: somebody else may have signed in at the same browser since, and
 * must not act by a page that is not theirs.
 */
import type { Actor } from "./actor.ts";

/** The header of a request that holds the person's id. */
export const pagePersonHeader = "samsvar-person";

/** The parameter in the address of a connection that holds it. */
export const pagePersonParameter = "person";

/** What such a thing is refused with; no other refusal has this status, so a page that meets it knows. */
export const anothersPageStatus = 412;

/** Whether what was sent comes from a page made for somebody else than who is signed in. Programs, and pages made for nobody, say nothing. */
export const isAnothersPage = (said: unknown, actor: Pick<Actor, "personId"> | null): boolean =>
  typeof said === "string" && said !== "" && actor !== null && said !== actor.personId;
