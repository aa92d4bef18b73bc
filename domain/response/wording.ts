/** Sentences that are derived from facts, and the words that somebody has put in their place for one response. */
import type { FormalBlock } from "./formal-document.ts";

/** `key` names what the sentence says, whatever its words: "preparation.remitted". */
export type DerivedSentence = { readonly key: string; readonly text: string };

/** `derived` is what the sentence was when it was overridden: when the facts have changed since, that is shown. */
export type Override = { readonly text: string; readonly derived: string };
export type Overrides = Readonly<Record<string, Override>>;

/** A derived sentence as a paragraph of the formal document, saying where it comes from and what stood there. */
export const worded = ({ key, text }: DerivedSentence, overrides: Overrides): FormalBlock => {
  const override = Object.hasOwn(overrides, key) ? overrides[key] : undefined;
  return {
    type: "paragraph",
    runs: [{ text: override?.text ?? text }],
    pointId: null,
    derived: override ? { key, original: text, isOutdated: override.derived !== text } : { key },
  };
};
