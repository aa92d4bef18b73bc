import type { Target } from "../../../domain/annotation/target.ts";
import type { DraftIndex } from "./draft-index.ts";
import { targetOfSelection } from "./selection-target.ts";

/** Words that the reader has selected, and where their end is in the window. */
export type SelectedWords = { readonly target: Target; readonly rect: DOMRect };

const settleMs = 120;

/** Tells when words of the draft have been selected, by mouse, touch or keyboard, and when none are. Returns how to stop. */
export const watchSelection = (index: DraftIndex, onSelection: (words: SelectedWords | null) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  let told = false;

  const look = (): void => {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const target = range && index.root.contains(range.commonAncestorContainer) ? targetOfSelection(range, index) : null;
    const rects = target && range ? [...range.getClientRects()].filter((r) => r.width > 0) : [];
    const rect = rects.at(-1);
    if (!target || !rect) {
      if (told) onSelection(null);
      told = false;
      return;
    }
    told = true;
    onSelection({ target, rect });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!pressed) look();
    }, settleMs);
  };
  const down = (event: PointerEvent): void => {
    pressed = event.pointerType === "mouse";
  };
  const up = (): void => {
    pressed = false;
    soon();
  };

  document.addEventListener("selectionchange", soon);
  document.addEventListener("pointerdown", down);
  document.addEventListener("pointerup", up);
  document.addEventListener("pointercancel", up);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("selectionchange", soon);
    document.removeEventListener("pointerdown", down);
    document.removeEventListener("pointerup", up);
    document.removeEventListener("pointercancel", up);
  };
};
