import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { ConsultationId } from "../../domain/ids.ts";
import type { Delta } from "../../server/queries/annotation/delta.ts";
import { createLiveStore, type LiveStore } from "./live-store.ts";

let store: LiveStore;
let told: number[];

/** News of one annotation more. */
const news = (): void => {
  const since = store.seq();
  const upserts = [{ id: `a${since}`, seq: since + 1 }] as unknown as readonly AnnotationView[];
  store.take({ consultationId: "remiss", since, seq: since + 1, upserts, gone: [], responses: [], reload: false } as unknown as Delta);
};

beforeEach(() => {
  vi.useFakeTimers();
  store = createLiveStore({ seq: 0, annotations: [] }, "remiss" as ConsultationId);
  told = [];
  store.subscribe(() => told.push(store.annotations().size));
});
afterEach(() => {
  vi.useRealTimers();
});

/** Milliseconds in which others write every 50, and the reader writes a letter every 60 where they do, each of which is shown 10 later. */
const pass = (ms: number, { writing = false, others = false } = {}): void => {
  for (let at = 10; at <= ms; at += 10) {
    vi.advanceTimersByTime(10);
    if (writing && at % 60 === 0) store.typed();
    if (writing && at % 60 === 10 && at > 10) store.letterShown();
    if (others && at % 50 === 0) news();
  }
};

it("tells the first news at once, and those that follow together", () => {
  news();
  expect(told).toEqual([1]);
  pass(1000, { others: true });
  expect(told.length).toBeGreaterThanOrEqual(4);
  expect(told.length).toBeLessThanOrEqual(5);
});

it("tells whoever writes every other second, and all that came meanwhile", () => {
  news();
  pass(8000, { writing: true, others: true });
  expect(told.length).toBeGreaterThanOrEqual(4);
  expect(told.length).toBeLessThanOrEqual(5);
  pass(2000);
  expect(told.at(-1)).toBe(store.annotations().size);
});

it("tells whoever writes when a letter is shown, so that the next does not wait for what is drawn", () => {
  news();
  pass(1950, { writing: true });
  news();
  pass(90);
  expect(told).toEqual([1]);
  store.typed();
  pass(20);
  expect(told).toEqual([1]);
  store.letterShown();
  expect(told).toEqual([1, 2]);
  pass(2000);
  store.letterShown();
  expect(told).toEqual([1, 2]);
});

it("tells what waits when the reader stops writing, before two seconds are over", () => {
  news();
  store.typed();
  news();
  pass(390);
  expect(told).toEqual([1]);
  pass(100);
  expect(told).toEqual([1, 2]);
});

it("tells what the reader is to see at once at once, with the news that waited", () => {
  news();
  news();
  store.fill([{ id: "a0", seq: 1, text: "Ord." } as unknown as AnnotationView]);
  expect(told).toEqual([1, 2]);
  pass(2000);
  expect(told).toEqual([1, 2]);
});
