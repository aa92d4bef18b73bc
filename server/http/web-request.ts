/** Between Node's streams and the web's Request and Response, for the handlers that speak the latter. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";

export const toWebRequest = (request: IncomingMessage, response: ServerResponse, publicOrigin: string | undefined): Request => {
  const origin = publicOrigin ?? `http://${request.headers.host ?? "localhost"}`;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else if (value !== undefined) headers.set(name, value);
  }
  const aborted = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) aborted.abort();
  });
  const init: RequestInit & { duplex?: "half" } = { method: request.method ?? "GET", headers, signal: aborted.signal };
  if (init.method !== "GET" && init.method !== "HEAD") {
    init.body = createReadableStreamFromReadable(request);
    init.duplex = "half";
  }
  return new Request(new URL(request.url ?? "/", origin), init);
};

export const sendWebResponse = async (response: ServerResponse, from: Response): Promise<void> => {
  response.statusCode = from.status;
  for (const [name, value] of from.headers) if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = from.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  if (from.body) await writeReadableStreamToWritable(from.body, response);
  else response.end();
};
