import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { usePrefetch } from "./use-prefetch.ts";

let fetched: string[] = [];
const load = (name: string) => () => Promise.resolve(fetched.push(name));
const list = () => Promise.resolve([load("editor"), load("menu")]);

beforeEach(() => {
  fetched = [];
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("fetches one after the other once the page has come to rest", async () => {
  renderHook(() => usePrefetch(list));
  await vi.advanceTimersByTimeAsync(2_900);
  expect(fetched).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(fetched).toEqual(["editor", "menu"]);
});

it("waits while the reader writes or scrolls", async () => {
  renderHook(() => usePrefetch(list));
  for (let second = 0; second < 10; second += 1) {
    window.dispatchEvent(new Event(second % 2 === 0 ? "keydown" : "scroll"));
    await vi.advanceTimersByTimeAsync(900);
  }
  expect(fetched).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(fetched).toEqual(["editor", "menu"]);
});

it("fetches nothing for a page that was left", async () => {
  const { unmount } = renderHook(() => usePrefetch(list));
  unmount();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetched).toEqual([]);
});
