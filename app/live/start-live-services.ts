import { parseDocumentName, type DocumentName } from "../../collab/schema/document-name.ts";
import type { Result } from "../../domain/result.ts";
import { afterPaint } from "./after-paint.ts";
import type { LiveServices } from "./live-services.ts";
import { followConsultation, openSocket } from "./live-socket.ts";
import { sentLater } from "./outbox/sent-later.ts";

const retryMs = 15_000;

/** Connects the services to the world; returns how to disconnect them. What speaks to the server comes after the text: nothing imports this but by `import()`. */
export const startLiveServices = ({ store, outbox, documents, session, personId }: LiveServices, consultationId: string): (() => void) => {
  const socket = openSocket(personId);
  const unfollow = followConsultation(socket, consultationId, store);
  // What has waited is its person's: somebody else may have signed in at this browser meanwhile.
  const flush = (): void => {
    const asked = outbox.getSnapshot().waiting.length > 0 ? session.look() : Promise.resolve();
    void asked.then(() => outbox.flush()).catch(() => undefined);
  };
  socket.on("connect", flush);
  // A session that ran out while the connection was away looks like a lost network; and one may have signed in again elsewhere.
  const look = (): void => {
    if (store.connection() === "offline" || session.standing() !== "mine") void session.look();
  };
  const timer = setInterval(() => {
    look();
    if (outbox.getSnapshot().waiting.length > 0) flush();
  }, retryMs);
  globalThis.addEventListener("online", flush);
  globalThis.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  // Letters, not keys: who settles thread by thread with one each is to see what became of it.
  const typed = (): void => {
    store.typed();
    afterPaint(store.letterShown);
  };
  document.addEventListener("input", typed, { capture: true, passive: true });
  let connection = store.connection();
  const unwatch = store.subscribe(() => {
    if (connection === store.connection()) return;
    connection = store.connection();
    look();
  });
  const unmind = session.subscribe(() => {
    if (session.standing() !== "mine") return;
    socket.connect();
    flush();
  });
  let { status } = documents.getSnapshot();
  const unlisten = documents.subscribe(() => {
    const before = status;
    status = documents.getSnapshot().status;
    if (before === "offline" && status !== "offline") flush();
  });
  // A document whose record still waits to be made is not there yet: asked for too early it would be refused, and its words with it.
  const exists = (name: DocumentName): Promise<Result<unknown>> => sentLater(outbox, parseDocumentName(name)?.id ?? "");
  const resume = (): void => documents.resume(exists);
  outbox.load().then(resume, resume);
  flush();

  return () => {
    clearInterval(timer);
    globalThis.removeEventListener("online", flush);
    globalThis.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
    document.removeEventListener("input", typed, { capture: true });
    unwatch();
    unmind();
    unlisten();
    unfollow();
    socket.disconnect();
    documents.close();
  };
};
