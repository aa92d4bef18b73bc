import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { BlockRef } from "./draft-index.ts";

/** What the gutter's buttons are called, in the reader's language. */
export type GutterWords = {
  readonly count: (count: number, block: BlockRef) => string;
  readonly begun: (block: BlockRef) => string;
};

/**
 * Gives an annotated block its one button, which says how many views it has, and takes it away when there are none. A button that is
 * there is changed in place, so that whoever stands on it keeps their place.
 */
export const showCount = (block: BlockRef, annotations: readonly AnnotationView[], words: GutterWords): void => {
  const shown = annotations.filter((a) => a.state === "open" || a.state === "settled" || a.state === "withdrawn");
  const begun = annotations.length - shown.length;
  const known = block.element.querySelector<HTMLButtonElement>(":scope > .draft__count");
  if (annotations.length === 0) {
    known?.remove();
    return;
  }
  const button = known ?? newButton();
  if (!known) block.element.querySelector(":scope > .draft__no")?.after(button);
  button.textContent = shown.length > 0 ? String(shown.length) : "✎";
  button.setAttribute("aria-label", shown.length > 0 ? words.count(shown.length, block) : words.begun(block));
  button.classList.toggle("draft__count--begun", begun > 0);
  button.classList.toggle("draft__count--settled", shown.length > 0 && shown.every((a) => a.state !== "open") && begun === 0);
};

const newButton = (): HTMLButtonElement => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "draft__count";
  return button;
};
