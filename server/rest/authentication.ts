/** Who calls: the bearer token's owner, and nobody else. Cookies open nothing here, so no page of another site can act through one. */
import type { Context, Next } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Services } from "../compose.ts";
import { secretHash } from "../identity/secrets.ts";
import { refuse } from "../../domain/result.ts";
import { localeOf } from "./locale.ts";
import { problemOfRefusal, problemResponse } from "./problem.ts";
import type { RestEnv } from "./rest-env.ts";

/** For each token, in this process. */
export const requestsPerMinute = 600;

export const createAuthentication = ({ identity }: Pick<Services, "identity">) => {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });

  return async (c: Context<RestEnv>, next: Next): Promise<Response | void> => {
    const acceptLanguage = c.req.header("accept-language");
    const unauthorised = (challenge: string): Response =>
      problemResponse(problemOfRefusal(refuse("auth.required").refusal, localeOf(acceptLanguage, undefined)), { "www-authenticate": challenge });

    const token = /^Bearer +([A-Za-z0-9._~+/=-]{1,200})$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (token === undefined) return unauthorised('Bearer realm="samsvar"');
    const accessToken = secretHash(token).toString("hex");
    try {
      await limiter.consume(accessToken);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.ceil(error.msBeforeNext / 1000);
      const problem = problemOfRefusal(refuse("rate.limited", { seconds }).refusal, localeOf(acceptLanguage, undefined));
      return problemResponse(problem, { "retry-after": String(seconds) });
    }
    const actor = await identity.actorOfToken(token);
    if (!actor) return unauthorised('Bearer realm="samsvar", error="invalid_token"');
    c.set("actor", actor);
    c.set("accessToken", accessToken);
    c.set("locale", localeOf(acceptLanguage, actor.locale));
    await next();
  };
};
