import type { Actor, Locale } from "../../domain/people/actor.ts";
import type { SessionKey } from "../live/open-sessions.ts";

/** What every handler finds in its context. */
export type RestEnv = { Variables: { actor: Actor; accessToken: SessionKey; locale: Locale } };
