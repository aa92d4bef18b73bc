/** Pages and their assets: Remix behind the built files, or behind Vite while developing. */
import type { IncomingMessage, Server as HttpServer, ServerResponse } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import sirv from "sirv";
import type { Services } from "../compose.ts";
import { isSecure } from "./actor-of-request.ts";
import { noClientFiles, readClientFiles } from "./client-files.ts";
import { loadContextOf } from "./load-context-of-request.ts";
import { isSameOrigin } from "./origin.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { sendWebResponse, toWebRequest } from "./web-request.ts";

export type Pages = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly stop: () => Promise<void>;
};

const buildFolder = path.resolve("build");

export const createPages = async (services: Services, http: HttpServer): Promise<Pages> => {
  const { environment, logger } = services;
  const development = environment.mode === "development";

  const vite = development
    ? await (await import("vite")).createServer({ server: { middlewareMode: true, hmr: { server: http } }, appType: "custom" })
    : null;
  const build = vite
    ? () => vite.ssrLoadModule("virtual:remix/server-build") as unknown as Promise<ServerBuild>
    : ((await import(pathToFileURL(path.join(buildFolder, "server/index.js")).href)) as ServerBuild);
  const remix = createRequestHandler(build, environment.mode);
  const clientFiles = development ? noClientFiles : await readClientFiles(buildFolder);

  const render = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const changes = request.method !== "GET" && request.method !== "HEAD";
    // A mail program ends mails with a plain POST (RFC 8058): the signed address is the right to it, and no cookie is looked at.
    const isSigned = request.url?.startsWith("/unsubscribe/") ?? false;
    if (changes && !isSigned && !isSameOrigin(request.headers, environment.publicOrigin)) {
      response.statusCode = 403;
      response.end();
      return;
    }
    const context = await loadContextOf(services, request, clientFiles);
    setSecurityHeaders(response, context.nonce, { secure: isSecure(environment.publicOrigin), development });
    response.setHeader("Cache-Control", "no-store");
    await sendWebResponse(response, await remix(toWebRequest(request, response, environment.publicOrigin), context));
  };

  const page = (request: IncomingMessage, response: ServerResponse): void => {
    render(request, response).catch((err: unknown) => {
      logger.error({ err, path: request.url }, "A page failed");
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  };

  const assets = vite
    ? vite.middlewares
    : sirv(path.join(buildFolder, "client"), {
        etag: true,
        setHeaders: (response, file) => {
          response.setHeader("X-Content-Type-Options", "nosniff");
          if (file.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        },
      });
  return {
    handle: (request, response) => assets(request, response, () => page(request, response)),
    stop: async () => {
      await vite?.close();
    },
  };
};
