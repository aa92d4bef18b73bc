/**
 * The REST interface under `/api/v1`: each route parses, calls one command or query as the token's owner, and shapes the answer.
 * `docs/interface.md` is its reference; the OpenAPI document is made from the routes themselves.
 */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../compose.ts";
import { answerError } from "./answer-error.ts";
import { createAuthentication } from "./authentication.ts";
import { localeOf } from "./locale.ts";
import { openApiInfo } from "./open-api.ts";
import { problemOfHttp, problemResponse } from "./problem.ts";
import type { RestEnv } from "./rest-env.ts";
import { createRouteTable } from "./route-table.ts";
import { annotationRoutes } from "./routes/annotations.ts";
import { bodyRoutes } from "./routes/bodies.ts";
import { collabRoutes } from "./routes/collab.ts";
import { consultationRoutes } from "./routes/consultations.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { extensionRoutes } from "./routes/extensions.ts";
import { meRoutes } from "./routes/me.ts";
import { responseFileRoutes } from "./routes/response-files.ts";
import { responseRoutes } from "./routes/responses.ts";
import { threadRoutes } from "./routes/threads.ts";
import { refuseInvalid } from "./validation.ts";

const base = "/api/v1";
const documentPath = "/openapi.json";

export const createRest = (services: Services): OpenAPIHono<RestEnv> => {
  const rest = new OpenAPIHono<RestEnv>({ defaultHook: refuseInvalid });
  const authenticate = createAuthentication(services);

  rest.onError(answerError(services.logger));
  rest.notFound((c) => problemResponse(problemOfHttp("http.no-route", localeOf(c.req.header("accept-language"), undefined))));

  rest.use("*", async (c, next) => {
    const path = c.req.path.slice(base.length);
    if (path === documentPath && c.req.method === "GET") return next();
    const methods = path === documentPath ? ["GET", "HEAD"] : table.methodsOf(path);
    const locale = localeOf(c.req.header("accept-language"), undefined);
    if (methods.length === 0) return problemResponse(problemOfHttp("http.no-route", locale));
    if (!methods.includes(c.req.method)) return problemResponse(problemOfHttp("http.method", locale), { allow: methods.join(", ") });
    c.header("cache-control", "no-store");
    return authenticate(c, next);
  });

  for (const add of [meRoutes, bodyRoutes, consultationRoutes, draftRoutes, extensionRoutes, annotationRoutes, threadRoutes, responseRoutes, responseFileRoutes, collabRoutes]) {
    add(rest, services);
  }

  const table = createRouteTable(rest.openAPIRegistry.definitions.flatMap((d) => (d.type === "route" ? [d.route] : [])));
  rest.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "An access token: from the account page, or `npm run -s samsvar -- token create --email E`.",
  });
  const document = rest.getOpenAPI31Document(openApiInfo);
  rest.get(documentPath, (c) => c.json(document));

  const mounted = new OpenAPIHono<RestEnv>();
  mounted.route(base, rest);
  return mounted;
};
