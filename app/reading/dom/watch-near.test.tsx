import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchNear } from "./watch-near.ts";

const watched = new Set<Element>();
let tell: (...entries: readonly (readonly [Element, boolean])[]) => void;
let skipped: Set<Element>;
let chunks: readonly HTMLElement[];
let near: Set<Element>;

beforeEach(() => {
  watched.clear();
  skipped = new Set();
  near = new Set();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: (entries: readonly unknown[]) => void) {
        tell = (...entries) => callback(entries.map(([target, isIntersecting]) => ({ target, isIntersecting })));
      }
      observe = (target: Element) => void watched.add(target);
      unobserve = (target: Element) => void watched.delete(target);
      disconnect = () => watched.clear();
    },
  );
  document.body.innerHTML = `<div id="draft">${'<div class="draft__chunk"><p></p></div>'.repeat(4)}</div>`;
  chunks = [...document.querySelectorAll<HTMLElement>(".draft__chunk")];
  for (const chunk of chunks) chunk.firstElementChild!.checkVisibility = () => !skipped.has(chunk);
});
afterEach(() => vi.unstubAllGlobals());

/** As a browser that leaves out what is far away, or one that does not. */
const watch = (leavesOut: boolean): (() => void) => {
  if (leavesOut) for (const chunk of chunks) Object.assign(chunk, { oncontentvisibilityautostatechange: null });
  const moved = (chunk: Element, isNear: boolean): void => void (isNear ? near.add(chunk) : near.delete(chunk));
  return watchNear(document.querySelector<HTMLElement>("#draft")!, chunks, moved, () => {});
};
const changes = (chunk: Element, isSkipped: boolean): void => {
  if (isSkipped) skipped.add(chunk);
  else skipped.delete(chunk);
  chunk.dispatchEvent(Object.assign(new Event("contentvisibilityautostatechange"), { skipped: isSkipped }));
};

it("watches only what is laid out, and tells what comes near", () => {
  skipped = new Set(chunks.slice(2));
  watch(true);
  expect(watched.size).toBe(4);
  tell([chunks[0]!, true], [chunks[1]!, false], [chunks[2]!, false], [chunks[3]!, false]);
  expect(near).toEqual(new Set([chunks[0]]));
  expect(watched).toEqual(new Set(chunks.slice(0, 2)));
  changes(chunks[2]!, false);
  expect(watched).toEqual(new Set(chunks.slice(0, 3)));
  tell([chunks[2]!, true]);
  expect(near).toEqual(new Set([chunks[0], chunks[2]]));
});

it("has what flies past leave, though nothing watches it any more", () => {
  watch(true);
  tell(...chunks.map((chunk) => [chunk, true] as const));
  changes(chunks[0]!, true);
  expect(near).toEqual(new Set(chunks.slice(1)));
  expect(watched).toEqual(new Set(chunks.slice(1)));
});

it("goes on watching everything where the browser would not say what it lays out again", () => {
  skipped = new Set(chunks);
  watch(false);
  tell(...chunks.map((chunk) => [chunk, false] as const));
  expect(watched).toEqual(new Set(chunks));
});

it("stops", () => {
  watch(true)();
  expect(watched.size).toBe(0);
  changes(chunks[0]!, false);
  expect(watched.size).toBe(0);
});
