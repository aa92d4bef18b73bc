/** What is open beside the draft. Pure: every change is an event. */
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { homeBlock, type Target } from "../../../domain/annotation/target.ts";
import type { AnnotationId, BlockId } from "../../../domain/ids.ts";

/** The place whose threads are shown. */
export type OpenPlace = { readonly type: "block"; readonly blockId: BlockId } | { readonly type: "document" };

export type Composing = {
  readonly annotationId: AnnotationId;
  readonly target: Target;
};

export type ReadingState = {
  /** Null: the threads of the whole draft. */
  readonly place: OpenPlace | null;
  /** The thread that is open. */
  readonly selected: AnnotationId | null;
  readonly composing: Composing | null;
  /** On narrow screens the panel is a sheet, which is open or not. */
  readonly sheet: boolean;
};

export const nothingOpen: ReadingState = { place: null, selected: null, composing: null, sheet: false };

export type ReadingEvent =
  | { readonly type: "open-place"; readonly place: OpenPlace; readonly selected?: AnnotationId }
  | { readonly type: "open-thread"; readonly annotation: Pick<AnnotationView, "id" | "target">; readonly stay?: boolean }
  | { readonly type: "open-all" }
  /** Other comments are asked for: those of the whole draft, wherever one was. */
  | { readonly type: "filter" }
  | { readonly type: "compose"; readonly annotationId: AnnotationId; readonly target: Target }
  /** The composer of this annotation is done; `submitted` opens what it made. */
  | { readonly type: "composed"; readonly annotationId: AnnotationId; readonly submitted: boolean }
  /** Escape, or the sheet's own close: the innermost thing that is open. */
  | { readonly type: "close" }
  | { readonly type: "gone"; readonly annotationId: AnnotationId };

export const placeOf = (target: Target): OpenPlace => {
  const home = homeBlock(target);
  return home === null ? { type: "document" } : { type: "block", blockId: home };
};

/** One name for each place. */
export const nameOf = (place: OpenPlace): string => (place.type === "document" ? "document" : place.blockId);

const isSamePlace = (a: OpenPlace | null, b: OpenPlace): boolean => a !== null && nameOf(a) === nameOf(b);

export const readingReducer = (state: ReadingState, event: ReadingEvent): ReadingState => {
  switch (event.type) {
    case "open-place":
      return { ...state, place: event.place, selected: event.selected ?? (isSamePlace(state.place, event.place) ? state.selected : null), sheet: true };
    case "open-thread":
      return { ...state, place: event.stay ? state.place : placeOf(event.annotation.target), selected: event.annotation.id, sheet: true };
    case "open-all":
      return { ...state, place: null, sheet: true };
    case "filter":
      return state.composing ? state : { ...state, place: null };
    case "compose":
      return { place: placeOf(event.target), selected: null, composing: { annotationId: event.annotationId, target: event.target }, sheet: true };
    case "composed":
      // Told twice when the answer and the live change both come: the first counts. And the next one may have been begun meanwhile.
      if (state.composing?.annotationId !== event.annotationId) return state;
      return { ...state, composing: null, selected: event.submitted ? event.annotationId : state.selected };
    case "close":
      // What is being written is closed by the composer itself, which knows what to keep.
      if (state.composing) return { ...state, sheet: false };
      if (state.selected !== null) return { ...state, selected: null, sheet: state.place !== null && state.sheet };
      return { ...state, place: null, sheet: false };
    case "gone":
      return state.selected === event.annotationId ? { ...state, selected: null } : state;
  }
};
