import type { DocumentName } from "../../collab/schema/document-name.ts";
import type { Documents, DocumentsOptions, DocumentsSnapshot, Exists } from "./documents.ts";
import { unsavedNames } from "./unsaved-names.ts";

/** Live documents, whose library is fetched when the first is opened: who only reads needs none of it. */
export type LazyDocuments = {
  readonly load: () => Promise<Documents>;
  readonly settle: (name: DocumentName) => Promise<boolean>;
  /** Opens what an earlier visit could not bring to the server, each when it `exists` there. */
  readonly resume: (exists: Exists) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => DocumentsSnapshot;
  /** The server knows of nothing that rests in the browser. */
  readonly getServerSnapshot: () => DocumentsSnapshot;
  readonly close: () => void;
};

const nothingOpen: DocumentsSnapshot = { status: "saved", unsaved: false };

export const createLazyDocuments = (options: DocumentsOptions): LazyDocuments => {
  let loading: Promise<Documents> | null = null;
  let documents: Documents | null = null;
  const listeners = new Set<() => void>();

  const load = (): Promise<Documents> =>
    (loading ??= import("./documents.ts").then(({ createDocuments }) => {
      documents = createDocuments(options);
      documents.subscribe(() => listeners.forEach((listener) => listener()));
      return documents;
    }));

  return {
    load,
    settle: async (name) => (await load()).settle(name),
    resume: (exists) => {
      if (unsavedNames(options.personId).all().length > 0) void load().then((opened) => opened.resume(exists));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getServerSnapshot: () => nothingOpen,
    getSnapshot: () => documents?.getSnapshot() ?? nothingOpen,
    close: () => {
      documents?.close();
      documents = null;
      loading = null;
    },
  };
};
