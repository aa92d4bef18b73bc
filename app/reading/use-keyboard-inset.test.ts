import { expect, it } from "vitest";
import { keyboardInset } from "./use-keyboard-inset.ts";

it.each([
  ["nothing without a keyboard", { height: 844, offsetTop: 0, scale: 1 }, 0],
  ["what the keyboard covers", { height: 508, offsetTop: 0, scale: 1 }, 336],
  ["less where the page has been pushed up for it", { height: 508, offsetTop: 100, scale: 1 }, 236],
  ["nothing where the page is enlarged", { height: 422, offsetTop: 0, scale: 2 }, 0],
  ["nothing where the browser's bars have gone meanwhile", { height: 900, offsetTop: 0, scale: 1 }, 0],
])("is %s", (_what, viewport, covered) => {
  expect(keyboardInset(844, viewport)).toBe(covered);
});
