import type { Uptime } from "./uptime.ts";

export type ApiAnswer = { readonly status: number; readonly body: Record<string, unknown> };

/** The REST interface of a server that comes and goes on one port, as one token's owner. */
export type Api = {
  readonly uptime: Uptime;
  /** One attempt. Rejects when the server went away before it had answered. */
  readonly post: (path: string, json: unknown, key?: string) => Promise<ApiAnswer>;
};

export const createApi = (serverUrl: string, token: string, uptime: Uptime): Api => ({
  uptime,
  post: async (path, json, key) => {
    await uptime.whenUp();
    const answer = await fetch(`${serverUrl}/api/v1${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...(key === undefined ? {} : { "idempotency-key": key }) },
      body: JSON.stringify(json),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  },
});
