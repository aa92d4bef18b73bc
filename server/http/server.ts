/** One port for everything: health, REST, pages, live documents and Socket.IO. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import compression from "compression";
import type { Services } from "../compose.ts";
import { pendingMigrations, readMigrations } from "../database/migrate.ts";
import { createHub, type HubResources } from "../live/hub.ts";
import { createRest } from "../rest/rest.ts";
import { visitorOfPage } from "./actor-of-request.ts";
import { createCollabUpgrade } from "./collab-upgrade.ts";
import { isSameOrigin } from "./origin.ts";
import { createPages } from "./pages.ts";
import { sendWebResponse, toWebRequest } from "./web-request.ts";

export type RunningServer = {
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** `onChange` hears of every change of a consultation, on whichever node it was made. */
export const startHttp = async (services: Services, onChange: (consultationId: string) => void): Promise<RunningServer> => {
  const { environment, logger } = services;
  const server = http.createServer({ requestTimeout: 120_000 });
  const pages = await createPages(services, server);
  const rest = createRest(services);
  const compress = compression();

  const answer = (response: http.ServerResponse, status: number, body: object): void => {
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(body));
  };

  const migrations = readMigrations();
  const ready = async (): Promise<boolean> => (await pendingMigrations(services.pool, migrations)).length === 0;

  server.on("request", (request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (path === "/healthz") return answer(response, 200, { status: "ok" });
    if (path === "/readyz") {
      ready().then(
        (isReady) => answer(response, isReady ? 200 : 503, { status: isReady ? "ok" : "migrations pending" }),
        () => answer(response, 503, { status: "database does not answer" }),
      );
      return;
    }
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => {
      if (path === "/api/v1" || path.startsWith("/api/v1/")) {
        Promise.resolve(rest.fetch(toWebRequest(request, response, environment.publicOrigin)))
          .then((answered) => sendWebResponse(response, answered))
          .catch((err: unknown) => {
            logger.error({ err, path }, "The REST interface failed");
            response.destroy();
          });
        return;
      }
      pages.handle(request, response);
    });
  });

  const authenticate: HubResources["authenticate"] = async (handshake) =>
    isSameOrigin(handshake.headers, environment.publicOrigin) ? visitorOfPage(services, handshake) : null;
  const hub = createHub({
    http: server,
    database: services.database,
    logger,
    moments: services.moments,
    rightsNumber: services.rights.number,
    authenticate,
    isInForce: services.openSessions.isInForce,
  });
  const collab = createCollabUpgrade(services);
  server.on("upgrade", (request, socket, head) => {
    if (collab.handle(request, socket, head)) return;
    if (request.url?.startsWith("/socket.io/")) return;
    if (environment.mode === "development" && /vite-(hmr|ping)/.test(request.headers["sec-websocket-protocol"] ?? "")) return;
    socket.destroy();
  });
  await services.listen({
    ...hub,
    changed: (consultationId, seq) => {
      hub.changed(consultationId, seq);
      onChange(consultationId);
    },
  });
  hub.catchUpAll();

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(environment.port, environment.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = environment.host.includes(":") ? `[${environment.host}]` : environment.host;
  return {
    url: environment.publicOrigin ?? `http://${host}:${port}`,
    stop: async () => {
      await hub.stop();
      collab.stop();
      await pages.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};
