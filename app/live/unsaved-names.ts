import { parseDocumentName, type DocumentName } from "../../collab/schema/document-name.ts";

/** Milliseconds that a document is to have been saved before that is written down: who writes is saved after every letter. */
const restMs = 1_000;

/** Which documents hold words that the server does not have, remembered across visits; those saved a moment ago may still be among them. */
export const unsavedNames = (personId: string) => {
  const key = `samsvar:unsaved:${personId}`;
  const read = (): readonly DocumentName[] => {
    const names = (globalThis.localStorage?.getItem(key) ?? "").split(" ");
    return names.flatMap((name) => parseDocumentName(name)?.name ?? []);
  };
  const write = (name: DocumentName, unsaved: boolean): void => {
    const names = read();
    if (names.includes(name) === unsaved) return;
    const next = unsaved ? [...names, name] : names.filter((n) => n !== name);
    if (next.length > 0) globalThis.localStorage?.setItem(key, next.join(" "));
    else globalThis.localStorage?.removeItem(key);
  };
  const resting = new Map<DocumentName, ReturnType<typeof setTimeout>>();
  const wake = (name: DocumentName): void => {
    clearTimeout(resting.get(name));
    resting.delete(name);
  };
  return {
    all: read,
    unsaved: (name: DocumentName): void => {
      wake(name);
      write(name, true);
    },
    saved: (name: DocumentName): void => {
      wake(name);
      resting.set(name, setTimeout(() => write(name, false), restMs));
    },
    /** At once: a document that is over and is brought along the next time would be refused a second time. */
    forget: (name: DocumentName): void => {
      wake(name);
      write(name, false);
    },
    /** Before the page goes: what rests is saved. */
    flush: (): void => {
      for (const name of [...resting.keys()]) {
        wake(name);
        write(name, false);
      }
    },
  };
};
