/**
 * The draft's text in the page and everything that a reader does with it. Knows nothing of React: it is given annotations and says what
 * was pointed at. Work is done for what is near the window only, and again only where something changed.
 */
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { homeBlock, type Target } from "../../../domain/annotation/target.ts";
import type { AnnotationId, BlockId } from "../../../domain/ids.ts";
import { merged } from "../marks/merged.ts";
import type { Layer, MarkPainter, PaintedSpot } from "../marks/painter.ts";
import { createSpotIndex } from "../marks/spots.ts";
import { createSwitchingPainter } from "../marks/switching-painter.ts";
import { domRangeOf } from "./block-text.ts";
import type { BlockRef, DraftIndex } from "./draft-index.ts";
import { createEmphasis, type Emphasis } from "./emphasis.ts";
import type { GutterWords } from "./gutter.ts";
import { createMargin } from "./margin.ts";
import { watchNear } from "./watch-near.ts";
import { wordsAtPoint } from "./words-at-point.ts";

export type DraftEvents = {
  /** The button of a paragraph or heading. */
  readonly onOpenBlock: (blockId: BlockId) => void;
  /** Words that carry annotations, the most particular first. */
  readonly onOpenWords: (blockId: BlockId, annotations: readonly AnnotationView[]) => void;
  readonly onPointAt: (annotation: AnnotationView | null) => void;
  /** The number in the margin: what can be done with the paragraph. */
  readonly onMenu: (block: BlockRef, anchor: HTMLElement) => void;
};

export type DraftView = {
  readonly index: DraftIndex;
  readonly show: (annotations: ReadonlyMap<AnnotationId, AnnotationView>) => void;
  readonly setMarks: (on: boolean) => void;
  /** Has the marks painted by another for a while; null gives them back. */
  readonly paintWith: (other: MarkPainter | null) => void;
  /** Words that were searched for; an empty list marks none. */
  readonly find: (found: readonly Extract<Target, { type: "range" }>[]) => void;
  readonly emphasise: (reason: Emphasis, target: Target | null) => void;
  /** Brings a target into view unless it is there already. */
  readonly reveal: (target: Target) => void;
  readonly destroy: () => void;
};

/** Milliseconds between two times that what has come near is painted. */
const takeInMs = 100;

const layerOf = (annotation: AnnotationView): Layer | null => {
  switch (annotation.state) {
    case "draft":
    case "settled":
      return annotation.state;
    case "open":
      return annotation.kind;
    case "withdrawn":
      return null;
  }
};

export const createDraftView = (index: DraftIndex, events: DraftEvents, words: GutterWords, marker: MarkPainter): DraftView => {
  const { root } = index;
  const spots = createSpotIndex(index);
  const margin = createMargin(index, spots, words);
  const painter = createSwitchingPainter(marker);
  const near = new Set<Element>();
  const emphasise = createEmphasis(index, () => painter);
  const foundWords = {};
  let marks = true;

  const paint = (chunk: Element): void => {
    const found = index.blocksIn(chunk).flatMap(({ id, element }) =>
      spots.spotsIn(id).flatMap((spot): PaintedSpot[] => {
        const layer = layerOf(spot.annotation);
        return layer ? [{ block: element, start: spot.start, end: spot.end, layer }] : [];
      }),
    );
    painter.paint(chunk, marks ? merged(found) : []);
  };

  const moved = new Set<Element>();
  let takenInAt = -Infinity;
  let takingIn: ReturnType<typeof setTimeout> | undefined;
  const letGo = (): void => {
    for (const chunk of moved) if (!near.has(chunk)) painter.paint(chunk, []);
  };
  const takeIn = (): void => {
    takenInAt = performance.now();
    letGo();
    for (const chunk of moved) {
      if (!near.has(chunk)) continue;
      margin.show(chunk);
      paint(chunk);
    }
    moved.clear();
  };
  const takeInLater = (wait: number): void => {
    const before = new Set(near);
    takingIn = setTimeout(() => {
      takingIn = undefined;
      if (near.size === 0 || [...near].some((chunk) => before.has(chunk))) return takeIn();
      // Nothing stays that was near before: the pages fly past, nobody sees their marks, and none shall hold them up.
      letGo();
      takeInLater(takeInMs);
    }, wait);
  };
  const hasMoved = (chunk: Element, isNear: boolean): void => {
    if (isNear === near.has(chunk)) return;
    if (isNear) near.add(chunk);
    else near.delete(chunk);
    moved.add(chunk);
  };
  const moveIsOver = (): void => {
    const wait = takenInAt + takeInMs - performance.now();
    if (moved.size === 0 || takingIn !== undefined) return;
    if (wait <= 0) takeIn();
    else takeInLater(wait);
  };
  const unwatch = watchNear(root, index.chunks, hasMoved, moveIsOver);

  const clicked = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const block = index.blockAt(target);
    if (!target || !block || event.defaultPrevented) return;
    const number = target.closest<HTMLElement>(".draft__no");
    if (target.closest(".draft__count")) return events.onOpenBlock(block.id);
    if (number && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      return events.onMenu(block, number);
    }
    if (target.closest("a") || !document.getSelection()?.isCollapsed) return;
    const found = wordsAtPoint(event.clientX, event.clientY, index, spots);
    if (marks && found) events.onOpenWords(found.blockId, found.annotations);
  };

  let frame = 0;
  let pointed: AnnotationView | null = null;
  const pointAt = (annotation: AnnotationView | null): void => {
    if (annotation?.id === pointed?.id) return;
    pointed = annotation;
    root.classList.toggle("draft--on-words", annotation !== null);
    events.onPointAt(annotation);
  };
  const pointerMoved = (event: PointerEvent): void => {
    if (event.pointerType !== "mouse") return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const selecting = event.buttons !== 0;
      pointAt(marks && !selecting ? (wordsAtPoint(event.clientX, event.clientY, index, spots)?.annotations[0] ?? null) : null);
    });
  };
  const left = (): void => {
    cancelAnimationFrame(frame);
    pointAt(null);
  };
  const beforePrint = (): void => index.chunks.forEach(paint);
  const afterPrint = (): void => {
    for (const chunk of index.chunks) if (!near.has(chunk)) painter.paint(chunk, []);
  };

  const pressed = (event: KeyboardEvent): void => {
    // A link answers Enter by itself; a button answers Space too.
    if (event.key !== " " || !(event.target instanceof HTMLElement) || !event.target.matches(".draft__no")) return;
    event.preventDefault();
    event.target.click();
  };

  root.addEventListener("click", clicked);
  root.addEventListener("keydown", pressed);
  root.addEventListener("pointermove", pointerMoved, { passive: true });
  root.addEventListener("pointerleave", left);
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);

  return {
    index,
    show: (annotations) => {
      const dirty = spots.update(annotations);
      margin.update(dirty, near);
      const chunks = new Set<Element>();
      for (const id of dirty) {
        const chunk = index.chunkOf(id);
        if (chunk && near.has(chunk)) chunks.add(chunk);
      }
      chunks.forEach(paint);
    },
    setMarks: (on) => {
      if (on === marks) return;
      marks = on;
      near.forEach(paint);
    },
    paintWith: painter.paintWith,
    find: (found) => {
      const all = found.flatMap((target): PaintedSpot[] => {
        const block = index.block(target.blockId);
        return block ? [{ block: block.element, start: target.start, end: target.end, layer: "found" }] : [];
      });
      painter.paint(foundWords, all);
    },
    emphasise,
    reveal: (target) => reveal(target, index),
    destroy: () => {
      cancelAnimationFrame(frame);
      margin.destroy();
      clearTimeout(takingIn);
      unwatch();
      painter.destroy();
      root.removeEventListener("click", clicked);
      root.removeEventListener("keydown", pressed);
      root.removeEventListener("pointermove", pointerMoved);
      root.removeEventListener("pointerleave", left);
      window.removeEventListener("beforeprint", beforePrint);
      window.removeEventListener("afterprint", afterPrint);
      for (const button of root.querySelectorAll(".draft__count")) button.remove();
    },
  };
};

const reveal = (target: Target, index: DraftIndex): void => {
  const home = homeBlock(target);
  const block = home === null ? index.blocks[0] : index.block(home);
  if (!block) return;
  // Text that has not been laid out yet has no place: its block is brought near first.
  block.element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const ends = target.type === "range" ? domRangeOf(block.element, target.start, Math.min(index.lengthOf(block.id), target.start + 1)) : null;
  const range = document.createRange();
  if (ends) range.setStart(ends.from.node, ends.from.offset);
  if (ends) range.setEnd(ends.to.node, ends.to.offset);
  const rect = ends ? range.getBoundingClientRect() : block.element.getBoundingClientRect();
  const { top, bottom } = visibleBand();
  if (rect.top >= top && rect.top + Math.min(rect.height, 80) <= bottom) return;
  window.scrollBy({ top: rect.top - top - (bottom - top) / 3, behavior: "instant" });
};

/** The part of the window where the draft can be read: below the header, above a sheet that covers it. */
const visibleBand = (): { readonly top: number; readonly bottom: number } => {
  const panel = document.querySelector("[data-panel]");
  const sheet = panel && getComputedStyle(panel).position === "fixed" ? panel.getBoundingClientRect() : null;
  const header = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return { top: header + 8, bottom: (sheet && sheet.height > 0 ? sheet.top : window.innerHeight) - 16 };
};
