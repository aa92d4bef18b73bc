import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { annotationDocument } from "../../collab/schema/document-name.ts";
import { unsavedNames } from "./unsaved-names.ts";

const name = annotationDocument("01890000-0000-7000-8000-000000000001");

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const afterReload = () => unsavedNames("person").all();

it("writes down at once what is not saved", () => {
  unsavedNames("person").unsaved(name);
  expect(afterReload()).toEqual([name]);
  expect(unsavedNames("another").all()).toEqual([]);
});

it("lets go of what has been saved for a while", () => {
  const names = unsavedNames("person");
  names.unsaved(name);
  names.saved(name);
  expect(afterReload()).toEqual([name]);
  vi.runAllTimers();
  expect(afterReload()).toEqual([]);
});

it("keeps what is written on before that", () => {
  const names = unsavedNames("person");
  names.unsaved(name);
  names.saved(name);
  names.unsaved(name);
  vi.runAllTimers();
  expect(afterReload()).toEqual([name]);
});

it("forgets at once what is over", () => {
  const names = unsavedNames("person");
  names.unsaved(name);
  names.forget(name);
  expect(afterReload()).toEqual([]);
  names.saved(name);
  names.forget(name);
  names.unsaved(name);
  vi.runAllTimers();
  expect(afterReload()).toEqual([name]);
});

it("writes down what has been saved before the page goes, and nothing else", () => {
  const names = unsavedNames("person");
  names.unsaved(name);
  names.flush();
  expect(afterReload()).toEqual([name]);
  names.saved(name);
  names.flush();
  expect(afterReload()).toEqual([]);
});
