import { v7 as uuid } from "uuid";
import type { Refused } from "../../collab/client/live-document.ts";
import type { Result } from "../../domain/result.ts";
import { annotationDocument, parseDocumentName, type DocumentName } from "../../collab/schema/document-name.ts";
import { createLazyDocuments, type LazyDocuments } from "./lazy-documents.ts";
import type { LiveSocket } from "./live-socket.ts";
import type { LiveStore } from "./live-store.ts";
import { createIdbOutboxStore } from "./outbox/idb-outbox-store.ts";
import { createOutbox, type Attempt, type Outbox, type OutboxEntry } from "./outbox/outbox.ts";
import { createWords, type Words } from "./words.ts";
import { sentLater } from "./outbox/sent-later.ts";
import { sendCommand } from "./send-command.ts";

/** What a consultation's pages share in the browser while they are open. */
export type LiveServices = {
  readonly store: LiveStore;
  readonly outbox: Outbox;
  readonly documents: LazyDocuments;
  readonly words: Words;
};

export type LiveNotices = {
  /** Words that a document could not bring to the server. */
  readonly onTextRefused: (name: DocumentName, refused: Refused) => void;
};

export const createLiveServices = (
  { personId, consultationId, store }: { readonly personId: string; readonly consultationId: string; readonly store: LiveStore },
  notices: LiveNotices,
): LiveServices => {
  const documents = createLazyDocuments({
    personId,
    url: typeof location === "undefined" ? "" : `${location.origin.replace(/^http/, "ws")}/collab`,
    onRefused: notices.onTextRefused,
  });
  const send = async (entry: OutboxEntry): Promise<Attempt> => {
    const document = entry.name === "annotation.submit" ? documentOf(entry.input["annotationId"]) : null;
    // What is submitted is the text that the server has.
    if (document && !(await documents.settle(document))) return "later";
    return sendCommand(entry.name, entry.input, entry.id);
  };
  const outbox = createOutbox({
    scope: `${personId}/${consultationId}`,
    store: createIdbOutboxStore(),
    send,
    newId: uuid,
    exclusively: inThisBrowser(`samsvar-outbox:${personId}/${consultationId}`),
    now: () => new Date(),
  });
  return { store, documents, outbox, words: createWords(consultationId, store) };
};

const documentOf = (annotationId: unknown): DocumentName | null =>
  typeof annotationId === "string" ? (parseDocumentName(annotationDocument(annotationId))?.name ?? null) : null;

/** Other pages of the same browser hold the same commands; while one sends, the others wait. */
const inThisBrowser =
  (name: string) =>
  <T>(work: () => Promise<T>): Promise<T> =>
    globalThis.navigator?.locks ? (navigator.locks.request(name, work) as Promise<T>) : work();

const retryMs = 15_000;

/** Connects the services to the world; returns how to disconnect them. */
export const startLiveServices = ({ store, outbox, documents }: LiveServices, consultationId: string): (() => void) => {
  let socket: LiveSocket | null = null;
  let unfollow: (() => void) | null = null;
  let stopped = false;

  // What speaks to the server comes after the text.
  void import("./live-socket.ts").then(({ followConsultation, openSocket }) => {
    if (stopped) return;
    socket = openSocket();
    unfollow = followConsultation(socket, consultationId, store);
    socket.on("connect", flush);
  });

  const flush = (): void => {
    outbox.flush().catch(() => undefined);
  };
  const timer = setInterval(() => {
    if (outbox.getSnapshot().waiting.length > 0) flush();
  }, retryMs);
  globalThis.addEventListener("online", flush);
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
    stopped = true;
    clearInterval(timer);
    globalThis.removeEventListener("online", flush);
    unlisten();
    unfollow?.();
    socket?.disconnect();
    documents.close();
  };
};
