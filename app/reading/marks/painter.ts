import { kinds } from "../../../domain/annotation/kind.ts";

/** What words can be painted as. Kinds are for open annotations; later layers lie over earlier ones. */
export const layers = ["settled", ...kinds, "draft", "found", "here", "hover", "active", "composing"] as const;
export type Layer = (typeof layers)[number];

/** Words to paint: `[start, end)` of a block's text, with the block's element. */
export type PaintedSpot = { readonly block: Element; readonly start: number; readonly end: number; readonly layer: Layer };

/**
 * Paints words of the draft. What is painted belongs to a group, usually a chunk of the page, and is replaced whole; an empty list
 * clears it.
 */
export interface MarkPainter {
  readonly paint: (group: object, spots: readonly PaintedSpot[]) => void;
  readonly destroy: () => void;
}
