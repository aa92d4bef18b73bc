import { parseDocumentName, type DocumentName } from "../../collab/schema/document-name.ts";

/** Which documents hold words that the server does not have, remembered across visits. */
export const unsavedNames = (personId: string) => {
  const key = `samsvar:unsaved:${personId}`;
  const read = (): readonly DocumentName[] => {
    const names = (globalThis.localStorage?.getItem(key) ?? "").split(" ");
    return names.flatMap((name) => parseDocumentName(name)?.name ?? []);
  };
  return {
    all: read,
    set: (name: DocumentName, unsaved: boolean): void => {
      const names = read();
      if (names.includes(name) === unsaved) return;
      const next = unsaved ? [...names, name] : names.filter((n) => n !== name);
      if (next.length > 0) globalThis.localStorage?.setItem(key, next.join(" "));
      else globalThis.localStorage?.removeItem(key);
    },
  };
};
