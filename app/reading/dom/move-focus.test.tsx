import { afterEach, expect, it, vi } from "vitest";
import { comeBack, focusSoon } from "./move-focus.ts";

const button = (id: string): HTMLButtonElement => {
  const element = document.createElement("button");
  element.id = id;
  document.body.append(element);
  return element;
};
afterEach(() => document.body.replaceChildren());

it("gives the focus to what comes later than it was asked for", async () => {
  focusSoon("#later");
  const element = button("later");
  await vi.waitFor(() => expect(document.activeElement).toBe(element));
});

it("comes back once to where one was", () => {
  const opener = { current: button("opener") as Element | null };
  expect(comeBack(opener)).toBe(true);
  expect(document.activeElement?.id).toBe("opener");
  expect(comeBack(opener)).toBe(false);
});

it("says that there is nowhere to come back to when that is gone, or one was nowhere", () => {
  const gone = button("gone");
  gone.remove();
  expect(comeBack({ current: gone })).toBe(false);
  expect(comeBack({ current: document.body })).toBe(false);
  expect(comeBack({ current: null })).toBe(false);
});
