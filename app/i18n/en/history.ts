import type { history as swedish } from "../sv/history.ts";
import type { SameTexts } from "../translator.ts";

/** Earlier versions of what was written. */
export const history: SameTexts<typeof swedish> = {
  open: "Versions",
  list: "Times when the text changed, the latest first",
  text: "The text {moment}",
  loading: "Fetching versions",
  failed: "The versions could not be fetched. Try again in a moment.",
  emptyTitle: "Nothing written yet",
  empty: "When somebody has written, this shows who it was, when, and what changed.",
  erased: "The text from this time has been weeded out. That it was written, when and by whom remains.",
  restore: "Go back to this one",
  restoreHint: "What is there now stays among the versions.",
  restored: "The text has been brought back",
};
