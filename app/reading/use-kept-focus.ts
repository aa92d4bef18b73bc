import { useEffect, type RefObject } from "react";

type Place = { readonly element: Element; readonly thread: string | null };

const inOverlay = (element: Element): boolean => element.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;

/**
 * When what had the focus in `container` goes away (withdrawn, discarded, closed, here or by somebody else), the focus goes to the thread it
 * belonged to, or else to what `fallback` names; otherwise a keyboard would begin again at the top of the page.
 */
export const useKeptFocus = (container: RefObject<HTMLElement | null>, fallback: string): void => {
  useEffect(() => {
    const region = container.current;
    if (!region) return;
    let last: Place | null = null;
    let frame = 0;

    const noted = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      if (region.contains(target)) last = { element: target, thread: target.closest("[data-thread]")?.getAttribute("data-thread") ?? null };
      // From a dialog or menu one comes back.
      else if (!inOverlay(target)) last = null;
    };
    const mend = (): void => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const card = last.thread === null ? null : region.querySelector<HTMLElement>(`[data-thread="${CSS.escape(last.thread)}"] .thread-card__open`);
      (card ?? region.querySelector<HTMLElement>(fallback))?.focus({ preventScroll: card === null });
    };
    // Two frames: a dialog that closes gives the focus back in the first, where what opened it is still there.
    const look = (): void => {
      if (!last || last.element.isConnected) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (frame = requestAnimationFrame(mend)));
    };
    const observer = new MutationObserver(look);
    observer.observe(region, { childList: true, subtree: true });
    // Dialogs stand at the end of the page.
    observer.observe(document.body, { childList: true });
    document.addEventListener("focusin", noted);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener("focusin", noted);
    };
  }, [container, fallback]);
};
