import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { AnnotationId } from "../../domain/ids.ts";
import { reviewKeyAction, type KeyChoice } from "../review/review-keys.ts";
import type { MaterialRow } from "./material.ts";

type Options = {
  readonly keys: KeyChoice;
  /** When these change, a row that had the focus may be gone. */
  readonly rows: readonly MaterialRow[];
  readonly toggle: (id: AnnotationId) => void;
};

const leftIn = (panel: HTMLElement | null): HTMLElement[] => [...(panel?.querySelectorAll<HTMLElement>('.material-row[data-fate="none"]') ?? [])];

const focusRow = (row: HTMLElement | undefined): boolean => {
  const button = row?.querySelector<HTMLElement>(".material-row__acts button");
  button?.focus();
  row?.scrollIntoView({ block: "nearest" });
  return button !== undefined && button !== null;
};

/**
 * The keyboard's way through what has no fate yet: the person's own keys (Granska's, WCAG 2.1.4) go to the next row or the one before and
 * choose it, and when the row that one has acted on is done with, the focus goes on to the next.
 */
export const useRowKeys = (panel: RefObject<HTMLElement>, { keys: { letterKeys, keys }, rows, toggle }: Options): void => {
  /** Where among the rows that are left the focus was last. */
  const place = useRef<number | null>(null);
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });

  useEffect(() => {
    const element = panel.current;
    const note = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>(".material-row") : null;
      const at = row ? leftIn(element).indexOf(row) : -1;
      place.current = at < 0 ? null : at;
    };
    element?.addEventListener("focusin", note);
    return () => element?.removeEventListener("focusin", note);
  }, [panel]);

  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const left = leftIn(panel.current);
    focusRow(left[Math.min(place.current, left.length - 1)]);
  }, [panel, rows]);

  useEffect(() => {
    if (!letterKeys) return;
    const listen = (event: KeyboardEvent): void => {
      const { target } = event;
      const isHere = target === document.body || (target instanceof Node && panel.current?.contains(target));
      const action = isHere ? reviewKeyAction(event, keys) : null;
      const left = leftIn(panel.current);
      if (action?.type === "step") {
        const row = target instanceof Element ? target.closest<HTMLElement>(".material-row") : null;
        if (focusRow(besides(left, row, action.direction))) event.preventDefault();
      } else if (action?.type === "select") {
        const row = left.find((one) => target instanceof Node && one.contains(target));
        if (!row) return;
        event.preventDefault();
        latest.current(row.dataset["id"] as AnnotationId);
      }
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [panel, letterKeys, keys]);
};

/** The nearest of `left` after or before a row, which itself may be done with; from nowhere, and past the end, the first or the last. */
const besides = (left: readonly HTMLElement[], row: HTMLElement | null, direction: 1 | -1): HTMLElement | undefined => {
  const side = direction === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const further = row ? left.filter((one) => (row.compareDocumentPosition(one) & side) !== 0) : [];
  return direction === 1 ? (further[0] ?? left[0]) : (further.at(-1) ?? left.at(-1));
};
