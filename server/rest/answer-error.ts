import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import { refuse } from "../../domain/result.ts";
import { localeOf } from "./locale.ts";
import { problemOfHttp, problemOfRefusal, problemResponse } from "./problem.ts";
import { Refused } from "./refused.ts";
import type { RestEnv } from "./rest-env.ts";

/** What was thrown on the way, as a problem: refusals as they are, the framework's own by their status, anything else logged and hidden. */
export const answerError =
  (logger: Logger) =>
  (error: Error, c: Context<RestEnv>): Response => {
    const locale = c.get("locale") ?? localeOf(c.req.header("accept-language"), undefined);
    if (error instanceof Refused) return problemResponse(problemOfRefusal(error.refusal, locale));
    if (error instanceof HTTPException) {
      if (error.status === 400) return problemResponse(problemOfHttp("http.malformed", locale));
      if (error.status === 413) return problemResponse(problemOfRefusal(refuse("input.too-large").refusal, locale));
      if (error.status === 415) return problemResponse(problemOfHttp("http.media-type", locale));
    }
    logger.error({ err: error, path: c.req.path }, "A REST request failed");
    return problemResponse(problemOfHttp("http.internal", locale));
  };
