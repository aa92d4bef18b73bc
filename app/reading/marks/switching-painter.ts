import type { MarkPainter, PaintedSpot } from "./painter.ts";

/** Paints with the painter that it was made with, or with another for a while: what is painted stays. */
export type SwitchingPainter = MarkPainter & { readonly paintWith: (other: MarkPainter | null) => void };

export const createSwitchingPainter = (own: MarkPainter): SwitchingPainter => {
  let painter = own;
  const groups = new Map<object, readonly PaintedSpot[]>();

  const paintWith = (other: MarkPainter | null): void => {
    const next = other ?? own;
    if (next === painter) return;
    for (const group of groups.keys()) painter.paint(group, []);
    painter = next;
    for (const [group, spots] of groups) painter.paint(group, spots);
  };

  return {
    paint: (group, spots) => {
      if (spots.length > 0) groups.set(group, spots);
      else groups.delete(group);
      painter.paint(group, spots);
    },
    paintWith,
    destroy: () => {
      paintWith(null);
      groups.clear();
      own.destroy();
    },
  };
};
