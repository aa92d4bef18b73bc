import type { Socket } from "socket.io-client";
import { pagePersonParameter } from "../../domain/people/page-person.ts";
import type { PeopleClientEvents, PeopleServerEvents } from "../../server/live/people.ts";

export type PeopleSocket = Socket<PeopleServerEvents, PeopleClientEvents>;

/** Joins the namespace of what concerns oneself. It shares the page's one connection with whatever else is open. */
export const openPeopleSocket = async (personId: string): Promise<PeopleSocket> => {
  const { io } = await import("socket.io-client");
  return io("/people", { path: "/socket.io/", transports: ["websocket"], reconnectionDelayMax: 5000, query: { [pagePersonParameter]: personId } });
};
