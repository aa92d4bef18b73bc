import type { Outcome } from "../../domain/annotation/disposition.ts";

export type ReviewKeyAction =
  | { readonly type: "step"; readonly direction: 1 | -1 }
  | { readonly type: "outcome"; readonly outcome: Outcome }
  | { readonly type: "help" };

/** The key of each outcome: Godta, Delvis, Avböj, Notera. The same in every language, so that hands need not learn twice. */
export const outcomeKeys: Readonly<Record<Outcome, string>> = { accepted: "G", partly: "D", declined: "A", noted: "N" };

const actions: Readonly<Record<string, ReviewKeyAction>> = {
  j: { type: "step", direction: 1 },
  k: { type: "step", direction: -1 },
  "?": { type: "help" },
  ...Object.fromEntries(
    Object.entries(outcomeKeys).map(([outcome, key]) => [key.toLowerCase(), { type: "outcome", outcome: outcome as Outcome }]),
  ),
};

/** What a key means on the review page, or null: with a modifier, while composing, and wherever letters are text. */
export const reviewKeyAction = (event: KeyboardEvent): ReviewKeyAction | null => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (takesLetters(event.target)) return null;
  return actions[event.key.toLowerCase()] ?? null;
};

/** Text fields, and lists and dialogs that answer to letters themselves. */
const lettersAreText =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select, [contenteditable]:not([contenteditable="false"]), ' +
  '[role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]';

export const takesLetters = (target: EventTarget | null): boolean => target instanceof Element && target.closest(lettersAreText) !== null;
