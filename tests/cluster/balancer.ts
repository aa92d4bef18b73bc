import { createServer } from "node:http";
import type { Socket } from "node:net";
import { createProxyServer } from "http-proxy-3";

export type Balancer = { readonly url: string; readonly stop: () => Promise<void> };

/** A small proxy before several servers, each request and each socket to the next one that is up, as an operator's own would do. */
export const startBalancer = async (port: number, upUrls: () => readonly string[]): Promise<Balancer> => {
  // The Host header stays as the browser sent it, since that is what origins are compared with.
  const proxy = createProxyServer({ xfwd: true, ws: true });
  let turn = 0;
  const target = (): string | undefined => {
    const urls = upUrls();
    turn += 1;
    return urls[turn % Math.max(urls.length, 1)];
  };
  proxy.on("error", (_error, _request, response) => {
    if ("writeHead" in response && !response.headersSent) response.writeHead(502).end();
    else response.destroy();
  });
  const server = createServer((request, response) => {
    const to = target();
    if (to === undefined) response.writeHead(503).end("No server is up.");
    else proxy.web(request, response, { target: to });
  });
  server.on("upgrade", (request, socket, head) => {
    const to = target();
    socket.on("error", () => socket.destroy());
    if (to === undefined) socket.destroy();
    else proxy.ws(request, socket as Socket, head, { target: to });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const taken = address !== null && typeof address === "object" ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        proxy.close();
      }),
  };
};
