import type { Target } from "../../../domain/annotation/target.ts";
import type { DraftIndex } from "./draft-index.ts";
import { targetOfSelection } from "./selection-target.ts";

/** Words that the reader has selected, and where their end is in the window. */
export type SelectedWords = { readonly target: Target; readonly rect: DOMRect };

const settleMs = 120;

/** The attribute of what is offered for selected words. */
export const offers = "data-offers-words";

/** Tells when words of the draft have been selected, by mouse, touch or keyboard, and when none are. Returns how to stop. */
export const watchSelection = (index: DraftIndex, onSelection: (words: SelectedWords | null) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  /** The target that was told last. */
  let told: string | null = null;

  const look = (onlyNews = false): void => {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const target = range && index.root.contains(range.commonAncestorContainer) ? targetOfSelection(range, index) : null;
    const rects = target && range ? [...range.getClientRects()].filter((r) => r.width > 0) : [];
    const rect = rects.at(-1);
    if (!target || !rect) {
      if (told !== null) onSelection(null);
      told = null;
      return;
    }
    const key = JSON.stringify(target);
    if (onlyNews && key === told) return;
    told = key;
    onSelection({ target, rect });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!pressed) look();
    }, settleMs);
  };
  const down = (event: PointerEvent): void => {
    const onOffer = event.target instanceof Element && event.target.closest(`[${offers}]`) !== null;
    // What is offered is for the words that are selected now, and stays until it has been taken up: a finger on it may take the selection away.
    // Told of the same words again it would move to where they are by now, away from under the press.
    if (onOffer) look(true);
    pressed = event.pointerType === "mouse" || onOffer;
  };
  const up = (): void => {
    pressed = false;
    soon();
  };

  document.addEventListener("selectionchange", soon);
  document.addEventListener("pointerdown", down);
  document.addEventListener("pointerup", up);
  document.addEventListener("pointercancel", up);
  // What was selected before this script came.
  soon();
  return () => {
    clearTimeout(timer);
    document.removeEventListener("selectionchange", soon);
    document.removeEventListener("pointerdown", down);
    document.removeEventListener("pointerup", up);
    document.removeEventListener("pointercancel", up);
  };
};
