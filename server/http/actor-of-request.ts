import { parse as parseCookies } from "cookie";
import type { Actor } from "../../domain/people/actor.ts";
import { isAnothersPage, pagePersonParameter } from "../../domain/people/page-person.ts";
import type { Services } from "../compose.ts";
import { secretHash } from "../identity/secrets.ts";
import type { Handshake, Visitor } from "../live/open-sessions.ts";

type RequestHeaders = { readonly cookie?: string | undefined };

export const sessionCookieName = (secure: boolean): string => (secure ? "__Host-samsvar" : "samsvar");

export const isSecure = (publicOrigin: string | undefined): boolean => publicOrigin?.startsWith("https:") ?? false;

/** The session's secret as the browser sent it. */
export const sessionSecret = (headers: RequestHeaders, publicOrigin: string | undefined): string | null =>
  parseCookies(headers.cookie ?? "")[sessionCookieName(isSecure(publicOrigin))] ?? null;

/** The person behind the request's session cookie, as they may act now. */
export const actorOfRequest = async (
  { identity, environment }: Pick<Services, "identity" | "environment">,
  headers: RequestHeaders,
): Promise<Actor | null> => {
  const secret = sessionSecret(headers, environment.publicOrigin);
  return secret ? identity.actorOfSession(secret) : null;
};

/**
 * The same with the session, for what stays open longer than a request; null also where it is opened by a page that was made for somebody
 * else, to which a connection that is refused says enough: it asks who is signed in.
 */
export const visitorOfPage = async (services: Pick<Services, "identity" | "environment">, { headers, url = "" }: Handshake): Promise<Visitor | null> => {
  const secret = sessionSecret(headers, services.environment.publicOrigin);
  const actor = secret ? await services.identity.actorOfSession(secret) : null;
  if (!secret || !actor || isAnothersPage(new URLSearchParams(url.split("?")[1]).get(pagePersonParameter), actor)) return null;
  return { actor, session: secretHash(secret).toString("hex") };
};
