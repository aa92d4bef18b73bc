import { useSyncExternalStore } from "react";
import { useConnection, useLive } from "./consultation-live.tsx";

/** `offline`: something waits for the network or may; `saving`: on its way; `saved`: everything here is at the server. */
export type SaveState = "saved" | "saving" | "offline";

/** The state of everything this page has written: live documents and commands together. */
export const useSaveState = (): { readonly state: SaveState; readonly waiting: number } => {
  const { documents, outbox } = useLive();
  const connection = useConnection();
  const written = useSyncExternalStore(documents.subscribe, documents.getSnapshot, documents.getServerSnapshot);
  const { waiting } = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot, outbox.getServerSnapshot);
  const away = connection === "offline" || written.status === "offline" || waiting.length > 0;
  return { state: away ? "offline" : written.unsaved ? "saving" : "saved", waiting: waiting.length };
};
