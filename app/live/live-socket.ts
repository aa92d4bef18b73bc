import { io, type Socket } from "socket.io-client";
import { pagePersonParameter } from "../../domain/people/page-person.ts";
import type { Delta } from "../../server/queries/annotation/delta.ts";
import type { PresentPerson } from "../../server/live/hub.ts";
import type { LiveStore } from "./live-store.ts";

type ServerEvents = {
  delta: (delta: Delta) => void;
  presence: (people: readonly PresentPerson[]) => void;
  dismissed: (consultationId: string) => void;
};
type WatchAnswer = { readonly ok: boolean };
type ClientEvents = {
  watch: (input: { consultationId: string; since: number }, answer: (result: WatchAnswer) => void) => void;
  unwatch: () => void;
};
export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** A short loss is not worth a banner: most come back before anybody notices. */
const graceMs = 1500;

/**
 * Keeps a store up to date over a socket: watches from the number that is known, asks again for what is missing, and says when the
 * connection is gone. Returns how to stop.
 */
export const followConsultation = (socket: LiveSocket, consultationId: string, store: LiveStore): (() => void) => {
  let grace: ReturnType<typeof setTimeout> | undefined;

  const watch = (): void => {
    socket.emit("watch", { consultationId, since: store.seq() }, ({ ok }) => {
      if (!ok) store.askReload();
    });
  };
  const connected = (): void => {
    clearTimeout(grace);
    grace = undefined;
    store.setConnection("online");
    watch();
  };
  const lost = (reason: unknown): void => {
    // The session is over, here or elsewhere: the page asks, and is shown the way in.
    if (reason === "io server disconnect") store.askReload();
    // From the loss: attempts that fail meanwhile are no reason to wait longer.
    grace ??= setTimeout(() => store.setConnection("offline"), graceMs);
  };
  const delta = (received: Delta): void => {
    if (received.consultationId === consultationId && !store.take(received)) watch();
  };
  const presence = (people: readonly PresentPerson[]): void => store.setPresence(people);
  const dismissed = (id: string): void => {
    if (id !== consultationId) return;
    store.askReload();
    watch();
  };
  const wake = (): void => {
    if (!socket.connected) socket.connect();
  };

  socket.on("connect", connected);
  socket.on("disconnect", lost);
  socket.on("connect_error", lost);
  socket.on("delta", delta);
  socket.on("presence", presence);
  socket.on("dismissed", dismissed);
  globalThis.addEventListener?.("online", wake);
  if (socket.connected) connected();

  return () => {
    clearTimeout(grace);
    globalThis.removeEventListener?.("online", wake);
    socket.off("connect", connected);
    socket.off("disconnect", lost);
    socket.off("connect_error", lost);
    socket.off("delta", delta);
    socket.off("presence", presence);
    socket.off("dismissed", dismissed);
    if (socket.connected) socket.emit("unwatch");
  };
};

/** Opens the socket of this page: web sockets from the first byte, since plain requests carry no origin, and the server asks for one. */
export const openSocket = (personId: string): LiveSocket =>
  io({ path: "/socket.io/", transports: ["websocket"], reconnectionDelayMax: 5000, query: { [pagePersonParameter]: personId } });
