import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { parse as parseCookies, serialize as serializeCookie } from "cookie";
import type { Locale } from "../../domain/people/actor.ts";
import { isAnothersPage, pagePersonHeader } from "../../domain/people/page-person.ts";
import { ok, refuse, type Result } from "../../domain/result.ts";
import type { Services } from "../compose.ts";
import { demoAccountsToShow } from "../demo/accounts.ts";
import { clientAddress } from "./client-address.ts";
import type { ClientFiles } from "./client-files.ts";
import { readUnsubscribe, unsubscribe } from "../notifications/unsubscribe.ts";
import { actorOfRequest, isSecure, sessionCookieName, sessionSecret } from "./actor-of-request.ts";
import type { LoadContext, Theme } from "./load-context.ts";

const preferredLocale = (cookie: string | undefined, acceptLanguage: string | undefined): Locale => {
  if (cookie === "sv" || cookie === "en") return cookie;
  const first = (acceptLanguage ?? "").split(",").find((l) => /^\s*(sv|en)\b/i.test(l));
  return first?.trim().toLowerCase().startsWith("en") ? "en" : "sv";
};

const preferredTheme = (cookie: string | undefined): Theme => (cookie === "light" || cookie === "dark" ? cookie : "system");

/** What this request's loaders and actions get: the actor of its session, and the two doors bound to that actor. */
export const loadContextOf = async (services: Services, request: IncomingMessage, clientFiles: ClientFiles): Promise<LoadContext> => {
  const { environment, identity } = services;
  const secure = isSecure(environment.publicOrigin);
  const cookies = parseCookies(request.headers.cookie ?? "");
  const actor = await actorOfRequest(services, request.headers);
  const locale = actor?.locale ?? preferredLocale(cookies["locale"], request.headers["accept-language"]);
  /** Nothing is done, and no file made, for a page that was somebody else's. */
  const unlessAnothers = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    isAnothersPage(request.headers[pagePersonHeader], actor) ? refuse("session.another-person") : work();
  const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return {
    nonce: randomBytes(16).toString("base64"),
    clientFiles,
    actor,
    locale,
    theme: preferredTheme(cookies["theme"]),
    execute: (name, input, options) => unlessAnothers(() => services.execute(actor, name, input, options)),
    executeUntrusted: (name, input, options) => unlessAnothers(() => services.executeUntrusted(actor, name, input, options)),
    ask: (name, input) => services.ask(actor, name, input),
    signIn: async (email, password) => {
      const session = await identity.signIn(email, password, clientAddress(request, environment.trustedProxies));
      if (!session.ok) return session;
      const { secret, expiresAt } = session.value;
      return ok({ cookie: serializeCookie(sessionCookieName(secure), secret, { ...cookieOptions, expires: expiresAt }) });
    },
    signOut: async () => {
      const secret = sessionSecret(request.headers, environment.publicOrigin);
      if (secret) await identity.signOut(secret);
      return serializeCookie(sessionCookieName(secure), "", { ...cookieOptions, maxAge: 0 });
    },
    mailSortOf: async (token) => (await readUnsubscribe(services.database, token))?.sort ?? null,
    unsubscribe: (token) => unsubscribe(services.database, token),
    exportResponse: (wanted, following) => unlessAnothers(() => services.exports.response(actor, wanted, following)),
    exportAnnotations: (wanted, following) => unlessAnothers(() => services.exports.annotations(actor, { ...wanted, locale }, following)),
    demoAccounts: () => demoAccountsToShow(services),
  };
};
