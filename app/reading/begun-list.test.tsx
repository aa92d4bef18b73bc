import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { Words } from "../i18n/words.fixture.tsx";
import { actor, annotation } from "../threads/testing.tsx";
import { BegunList } from "./begun-list.tsx";

afterEach(cleanup);

/** One for each day of November that is named, in the order of the text. */
const begun = (...days: readonly number[]): readonly AnnotationView[] =>
  days.map((day) => annotation({ id: `a${day}`, state: "draft", text: `Den ${day}`, createdAt: new Date(Date.UTC(2026, 10, day)).toISOString() }));

const continued: string[] = [];
const show = async (drafts: readonly AnnotationView[]): Promise<HTMLElement> => {
  const root = { today: "2026-11-22", actor, locale: "sv", theme: "light" };
  const Page = createRemixStub([
    {
      id: "root",
      path: "/",
      loader: () => root,
      Component: () => <BegunList drafts={drafts} nameOf={() => "Stycke 4"} onContinue={({ id }) => continued.push(id)} />,
    },
  ]);
  render(
    <Words>
      <Page hydrationData={{ loaderData: { root } }} />
    </Words>,
  );
  return screen.findByRole("region", { name: "Påbörjade" });
};
const textsIn = (element: Element): (string | null)[] => [...element.querySelectorAll(".begun__text")].map((text) => text.textContent);

it("shows the three that were begun last, and folds the others away", async () => {
  const region = await show(begun(4, 18, 2, 20, 11));
  expect(textsIn(region)).toEqual(["Den 20", "Den 18", "Den 11", "Den 4", "Den 2"]);
  const fold = within(region).getByText<HTMLElement>("2 påbörjade till");
  const folded = fold.closest("details");
  if (!folded) throw new Error("no fold");
  expect(fold.tagName).toBe("SUMMARY");
  expect(folded.open).toBe(false);
  expect(textsIn(folded)).toEqual(["Den 4", "Den 2"]);

  fireEvent.click(fold);
  expect(folded.open).toBe(true);
  const last = within(folded).getAllByRole("button", { name: "Fortsätt: Stycke 4" }).at(-1);
  if (!last) throw new Error("no way to continue");
  fireEvent.click(last);
  expect(continued).toEqual(["a2"]);
});

it("folds nothing away where there are few", async () => {
  const region = await show(begun(1, 3, 2));
  expect(textsIn(region)).toEqual(["Den 3", "Den 2", "Den 1"]);
  expect(region.querySelector("details")).toBeNull();
});
