import type { Actor, Locale } from "../../domain/people/actor.ts";

/** What every handler finds in its context. */
export type RestEnv = { Variables: { actor: Actor; locale: Locale } };
