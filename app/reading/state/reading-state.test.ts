import { describe, expect, it } from "vitest";
import type { AnnotationId, BlockId } from "../../../domain/ids.ts";
import type { Target } from "../../../domain/annotation/target.ts";
import { nothingOpen, readingReducer, type ReadingEvent, type ReadingState } from "./reading-state.ts";

const range: Target = { type: "range", blockId: "b1" as BlockId, start: 0, end: 3, endBlockId: "b2" as BlockId };
const a = "a" as AnnotationId;
const after = (...events: ReadingEvent[]): ReadingState => events.reduce(readingReducer, nothingOpen);

describe("what is open beside the draft", () => {
  it("opens a thread at the place where its words begin", () => {
    expect(after({ type: "open-thread", annotation: { id: a, target: range } })).toMatchObject({
      place: { type: "block", blockId: "b1" },
      selected: a,
      sheet: true,
    });
  });

  it("opens a thread in the list without leaving the list", () => {
    expect(after({ type: "open-thread", annotation: { id: a, target: range }, stay: true })).toMatchObject({ place: null, selected: a });
  });

  it("keeps the open thread when its own place is opened again, and lets go of it at another", () => {
    const open: ReadingEvent = { type: "open-thread", annotation: { id: a, target: range } };
    expect(after(open, { type: "open-place", place: { type: "block", blockId: "b1" as BlockId } }).selected).toBe(a);
    expect(after(open, { type: "open-place", place: { type: "block", blockId: "b9" as BlockId } }).selected).toBeNull();
  });

  it("shows those of the whole draft when others are asked for, but lets whoever writes stay", () => {
    const place: ReadingEvent = { type: "open-place", place: { type: "block", blockId: "b1" as BlockId } };
    expect(after(place, { type: "filter" }).place).toBeNull();
    expect(after({ type: "filter" }).sheet).toBe(false);
    const composing = after({ type: "compose", annotationId: a, target: range }, { type: "filter" });
    expect(composing).toMatchObject({ place: { blockId: "b1" }, composing: { annotationId: a } });
  });

  it("shows what was submitted, and nothing for what was thrown away", () => {
    const compose: ReadingEvent = { type: "compose", annotationId: a, target: { type: "document" } };
    expect(after(compose, { type: "composed", annotationId: a, submitted: true })).toMatchObject({ place: { type: "document" }, selected: a, composing: null });
    expect(after(compose, { type: "composed", annotationId: a, submitted: true }, { type: "composed", annotationId: a, submitted: true }).selected).toBe(a);
    expect(after(compose, { type: "composed", annotationId: a, submitted: false })).toMatchObject({ selected: null, composing: null });
  });

  it("leaves the next one open that was begun while the last was on its way", () => {
    const b = "b" as AnnotationId;
    const [first, second] = [a, b].map((annotationId): ReadingEvent => ({ type: "compose", annotationId, target: range }));
    const state = after(first as ReadingEvent, second as ReadingEvent, { type: "composed", annotationId: a, submitted: true });
    expect(state).toMatchObject({ composing: { annotationId: b }, selected: null });
  });

  it("closes from the inside out, and never what is being written", () => {
    const open: ReadingEvent = { type: "open-thread", annotation: { id: a, target: range } };
    expect(after(open, { type: "close" })).toMatchObject({ selected: null, place: { type: "block" }, sheet: true });
    expect(after(open, { type: "close" }, { type: "close" })).toEqual(nothingOpen);
    expect(after({ type: "compose", annotationId: a, target: range }, { type: "close" }).composing).not.toBeNull();
  });

  it("lets go of a thread that may no longer be seen", () => {
    const open = after({ type: "open-thread", annotation: { id: a, target: range } });
    expect(readingReducer(open, { type: "gone", annotationId: a }).selected).toBeNull();
    expect(readingReducer(open, { type: "gone", annotationId: "other" as AnnotationId })).toBe(open);
  });
});
