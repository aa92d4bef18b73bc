import { v7 as uuid } from "uuid";
import type { Refused } from "../../collab/client/live-document.ts";
import { annotationDocument, parseDocumentName, type DocumentName } from "../../collab/schema/document-name.ts";
import { createLazyDocuments, type LazyDocuments } from "./lazy-documents.ts";
import type { LiveStore } from "./live-store.ts";
import { createIdbOutboxStore } from "./outbox/idb-outbox-store.ts";
import { createOutbox, type Attempt, type Outbox, type OutboxEntry } from "./outbox/outbox.ts";
import { createWords, type Words } from "./words.ts";
import { sendCommand } from "./send-command.ts";
import { createSession, isOverBy, whoIsSignedIn, type Session } from "./session.ts";

/** What a consultation's pages share in the browser while they are open. */
export type LiveServices = {
  readonly store: LiveStore;
  readonly outbox: Outbox;
  readonly documents: LazyDocuments;
  readonly words: Words;
  readonly session: Session;
  /** Whose page it is. */
  readonly personId: string;
};

export type LiveNotices = {
  /** Words that a document could not bring to the server. */
  readonly onTextRefused: (name: DocumentName, refused: Refused) => void;
};

export const createLiveServices = (
  { personId, consultationId, store }: { readonly personId: string; readonly consultationId: string; readonly store: LiveStore },
  notices: LiveNotices,
): LiveServices => {
  const session = createSession(personId, whoIsSignedIn);
  const documents = createLazyDocuments({
    personId,
    url: typeof location === "undefined" ? "" : `${location.origin.replace(/^http/, "ws")}/collab`,
    stands: session.stands,
    onRefused: notices.onTextRefused,
  });
  const send = async (entry: OutboxEntry): Promise<Attempt> => {
    if (session.standing() !== "mine") return "later";
    const document = entry.name === "annotation.submit" ? documentOf(entry.input["annotationId"]) : null;
    // What is submitted is the text that the server has.
    if (document && !(await documents.settle(document))) return "later";
    const attempt = await sendCommand(entry.name, entry.input, entry.id);
    if (attempt !== "later" && !attempt.ok && isOverBy(attempt.refusal)) void session.look();
    return attempt;
  };
  const outbox = createOutbox({
    scope: `${personId}/${consultationId}`,
    store: createIdbOutboxStore(),
    send,
    newId: uuid,
    exclusively: inThisBrowser(`samsvar-outbox:${personId}/${consultationId}`),
    now: () => new Date(),
  });
  return { store, documents, outbox, words: createWords(consultationId, store), session, personId };
};

const documentOf = (annotationId: unknown): DocumentName | null =>
  typeof annotationId === "string" ? (parseDocumentName(annotationDocument(annotationId))?.name ?? null) : null;

/** Other pages of the same browser hold the same commands; while one sends, the others wait. */
const inThisBrowser =
  (name: string) =>
  <T>(work: () => Promise<T>): Promise<T> =>
    globalThis.navigator?.locks ? (navigator.locks.request(name, work) as Promise<T>) : work();
