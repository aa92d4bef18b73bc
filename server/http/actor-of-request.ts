import { parse as parseCookies } from "cookie";
import type { Actor } from "../../domain/people/actor.ts";
import type { Services } from "../compose.ts";
import { secretHash } from "../identity/secrets.ts";

type RequestHeaders = { readonly cookie?: string | undefined };

export const sessionCookieName = (secure: boolean): string => (secure ? "__Host-samsvar" : "samsvar");

export const isSecure = (publicOrigin: string | undefined): boolean => publicOrigin?.startsWith("https:") ?? false;

/** The session's secret as the browser sent it. */
export const sessionSecret = (headers: RequestHeaders, publicOrigin: string | undefined): string | null =>
  parseCookies(headers.cookie ?? "")[sessionCookieName(isSecure(publicOrigin))] ?? null;

/** Under which the request's session is stored, in hexadecimal; null without one. */
export const sessionKey = (headers: RequestHeaders, publicOrigin: string | undefined): string | null => {
  const secret = sessionSecret(headers, publicOrigin);
  return secret === null ? null : secretHash(secret).toString("hex");
};

/** The person behind the request's session cookie, as they may act now. */
export const actorOfRequest = async (
  { identity, environment }: Pick<Services, "identity" | "environment">,
  headers: RequestHeaders,
): Promise<Actor | null> => {
  const secret = sessionSecret(headers, environment.publicOrigin);
  return secret ? identity.actorOfSession(secret) : null;
};
