import { useCallback, useRef } from "react";

/** How long a verdict can be taken back right away, in milliseconds. Afterwards the thread itself offers it. */
const undoMs = 10_000;

export type UndoOffer = { readonly text: string; readonly label: string; readonly onUndo: () => void };

/** Tells that something was done and offers to undo it. Only the latest is offered: a row of them would hide the work. */
export const useUndoToast = (): ((offer: UndoOffer) => void) => {
  const shown = useRef<string | null>(null);
  return useCallback(({ text, label, onUndo }) => {
    void import("../components/ui/toast-queue.ts").then(({ toastQueue }) => {
      if (shown.current !== null) toastQueue.close(shown.current);
      shown.current = toastQueue.add({ tone: "success", text, action: { label, onPress: onUndo } }, { timeout: undoMs });
    });
  }, []);
};
