import { homeBlock, type Target } from "../../../domain/annotation/target.ts";
import { spotsOf } from "../marks/spots.ts";
import type { Layer, MarkPainter } from "../marks/painter.ts";
import type { DraftIndex } from "./draft-index.ts";

/** Why a place of the draft stands out: a thread is pointed at, is open, or is being written. */
export type Emphasis = Extract<Layer, "here" | "hover" | "active" | "composing">;

/** Makes exactly the words of a target stand out, or the paragraph, heading or gap it names; one target for each reason. */
export const createEmphasis = (index: DraftIndex, painter: () => MarkPainter) => {
  const groups: Readonly<Record<Emphasis, object>> = { here: {}, hover: {}, active: {}, composing: {} };
  const classed = new Map<Emphasis, { readonly element: HTMLElement; readonly name: string }>();

  return (reason: Emphasis, target: Target | null): void => {
    const before = classed.get(reason);
    before?.element.classList.remove(before.name);
    classed.delete(reason);
    const spots = target ? spotsOf({ target }, index) : [];
    painter().paint(
      groups[reason],
      spots.flatMap(({ blockId, start, end }) => {
        const block = index.block(blockId);
        return block ? [{ block: block.element, start, end, layer: reason }] : [];
      }),
    );
    if (!target || target.type === "range") return;
    const home = homeBlock(target);
    const element = home === null ? index.root : index.block(home)?.element;
    if (!element) return;
    const name = `draft__place--${target.type === "missing" ? "gap-" : ""}${reason}`;
    element.classList.add(name);
    classed.set(reason, { element, name });
  };
};
