import type { Refusal } from "../../domain/result.ts";

/** Words that a document could not bring to the server; it may happen to one document more than once. */
export type KeptWords = { readonly id: string; readonly document: string; readonly refusal: Refusal; readonly text: string };

/** Such words rest in the browser until their writer has taken care of them, so that a reload loses none. */
export const keptWords = (scope: string) => {
  const key = `samsvar:lost:${scope}`;
  const read = (): readonly KeptWords[] => {
    try {
      const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(key) ?? "[]");
      return Array.isArray(kept) ? (kept as readonly KeptWords[]) : [];
    } catch {
      return [];
    }
  };
  return {
    all: read,
    write: (words: readonly KeptWords[]): void => {
      if (words.length > 0) globalThis.localStorage?.setItem(key, JSON.stringify(words));
      else globalThis.localStorage?.removeItem(key);
    },
  };
};
