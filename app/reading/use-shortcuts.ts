import { useEffect, useRef } from "react";
import { isFieldComing } from "../components/ui/coming-field.tsx";

/** What a key does, by its character. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Runs what a key stands for, unless the reader is writing or about to, a dialog or menu is open, or another program's key was meant. */
export const useShortcuts = (shortcuts: Shortcuts, inUse: boolean): void => {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const isEscape = event.key === "Escape";
      if (!isEscape && !inUse) return;
      if (!isEscape && isFieldComing()) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]")) return;
      if (!isEscape && target?.closest("input, textarea, select, [contenteditable=true]")) return;
      const action = latest.current[isEscape ? "Escape" : event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [inUse]);
};
