import type { Outcome } from "../../domain/annotation/disposition.ts";
import { isFieldComing } from "../components/ui/coming-field.tsx";
import { reviewActions, type ReviewAction, type ReviewKeys } from "../../domain/review/review-keys.ts";

export type ReviewKeyAction =
  | { readonly type: "step"; readonly direction: 1 | -1 }
  | { readonly type: "outcome"; readonly outcome: Outcome }
  | { readonly type: "select" | "undo" | "help" };

/** Which keys act on the review page: a person's own, and whether single ones do at all. */
export type KeyChoice = { readonly letterKeys: boolean; readonly keys: ReviewKeys };

const meaning = (action: ReviewAction): ReviewKeyAction => {
  switch (action) {
    case "next":
      return { type: "step", direction: 1 };
    case "previous":
      return { type: "step", direction: -1 };
    case "select":
    case "undo":
    case "help":
      return { type: action };
    case "accepted":
    case "partly":
    case "declined":
    case "noted":
      return { type: "outcome", outcome: action };
  }
};

/** What a key means on the review page, or null: with a modifier, while composing, where a field is about to come, and wherever letters are text. */
export const reviewKeyAction = (event: KeyboardEvent, keys: ReviewKeys): ReviewKeyAction | null => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (takesLetters(event.target) || isFieldComing()) return null;
  const pressed = event.key.toLowerCase();
  const action = reviewActions.find((a) => keys[a] !== "" && keys[a] === pressed);
  return action ? meaning(action) : null;
};

/** As a key's cap says it. */
export const keyCap = (key: string): string => key.toLocaleUpperCase("sv");

/** Text fields, and lists and dialogs that answer to letters themselves. */
const lettersAreText =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select, [contenteditable]:not([contenteditable="false"]), ' +
  '[role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]';

export const takesLetters = (target: EventTarget | null): boolean => target instanceof Element && target.closest(lettersAreText) !== null;
