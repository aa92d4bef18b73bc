/** What tests of several nodes say to them: as people with tokens, live documents and sockets. */
import { io, type Socket } from "socket.io-client";
import { v7 as uuid } from "uuid";
import type { LiveDocument } from "../../collab/client/live-document.ts";
import type { DocumentName } from "../../collab/schema/document-name.ts";
import type { PresentPerson } from "../../server/live/hub.ts";
import type { Delta } from "../../server/queries/annotation/delta.ts";
import { createApi, type Api } from "../integration/crash/api.ts";
import { openClient } from "../integration/crash/live-client.ts";
import { createUptime } from "../integration/crash/uptime.ts";
import { password, type CastName, type World } from "./world.ts";

/** One person as any node knows them. */
export type Visitor = {
  readonly personId: string;
  readonly api: (url: string) => Api;
  readonly open: (url: string, name: DocumentName) => LiveDocument;
  readonly watch: (url: string, since?: number) => Promise<Watcher>;
};

export type Watcher = {
  readonly deltas: Delta[];
  /** Names of those who are here, as last told. */
  readonly present: () => readonly string[];
  readonly dismissed: () => boolean;
  readonly annotationIds: () => ReadonlySet<string>;
  readonly leave: () => void;
};

type Events = { delta: (delta: Delta) => void; presence: (people: readonly PresentPerson[]) => void; dismissed: () => void };
type Calls = { watch: (input: object, answer: (result: { ok: boolean }) => void) => void };

/** Signs a person in and gives them a token, before there is a server. */
export const createVisitor = async (world: World, who: CastName): Promise<Visitor> => {
  const { token } = await world.act(who, "token.create", { id: uuid(), name: "noder" });
  const signedIn = await world.services.identity.signIn(world.email(who), password, "127.0.0.1");
  const actor = await world.actor(who);
  if (!signedIn.ok || !actor) throw new Error(`${who} cannot sign in`);
  const cookie = `samsvar=${signedIn.value.secret}`;
  const uptime = createUptime();
  uptime.up();
  const api = (url: string): Api => createApi(url, token, uptime);
  const { consultation } = world.ids;

  return {
    personId: actor.personId,
    api,
    open: (url, name) => openClient({ collabUrl: `${url.replace("http", "ws")}/collab`, api: api(url), name }),
    watch: async (url, since = 0) => {
      const socket: Socket<Events, Calls> = io(url, { transports: ["websocket"], forceNew: true, extraHeaders: { cookie, origin: url } });
      const deltas: Delta[] = [];
      let present: readonly string[] = [];
      let dismissed = false;
      const seen = new Set<string>();
      socket.on("delta", (delta) => {
        deltas.push(delta);
        for (const { id } of delta.upserts) seen.add(id);
        for (const id of delta.gone) seen.delete(id);
      });
      socket.on("presence", (people) => (present = people.map((p) => p.name)));
      socket.on("dismissed", () => (dismissed = true));
      const ok = await new Promise<boolean>((resolve, reject) => {
        socket.once("connect", () => socket.emit("watch", { consultationId: consultation, since }, (answer) => resolve(answer.ok)));
        socket.once("connect_error", reject);
      });
      if (!ok) throw new Error(`${who} may not watch`);
      return {
        deltas,
        present: () => present,
        dismissed: () => dismissed,
        annotationIds: () => seen,
        leave: () => void socket.disconnect(),
      };
    },
  };
};
