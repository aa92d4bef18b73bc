import { WebSocket } from "ws";
import { openLiveDocument, type LiveDocument } from "../../../collab/client/live-document.ts";
import type { DocumentName } from "../../../collab/schema/document-name.ts";
import { isRefusalCode } from "../../../collab/wire/refusal.ts";
import { ok, refuse } from "../../../domain/result.ts";
import type { Api } from "./api.ts";

export type LiveClientOptions = { readonly collabUrl: string; readonly api: Api; readonly name: DocumentName };

/** A document opened by an outside program: a ticket for each connection, the real socket, nothing kept on disk. */
export const openClient = ({ collabUrl, api, name }: LiveClientOptions): LiveDocument =>
  openLiveDocument({
    url: collabUrl,
    name,
    store: null,
    getTicket: async () => {
      const { status, body } = await api.post("/collab/tickets", { document: name });
      const code = String(body["code"]);
      // A server that answers and says no has the last word; one that does not answer is asked again.
      if ((status === 403 || status === 404) && isRefusalCode(code)) return refuse(code);
      if (status !== 201) throw new Error(`no ticket: ${status} ${JSON.stringify(body)}`);
      return ok(new URL(String(body["url"])).searchParams.get("ticket") ?? "");
    },
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
  });
