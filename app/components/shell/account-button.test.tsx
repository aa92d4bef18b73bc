import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { BodyId, PersonId } from "../../../domain/ids.ts";
import type { Actor, Role } from "../../../domain/people/actor.ts";
import { Words } from "../../i18n/words.fixture.tsx";
import { AccountButton } from "./account-button.tsx";

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset["theme"];
});

const person = (roles: readonly Role[], isOperator = false): Actor => ({
  personId: "p1" as PersonId,
  name: "Maria Karlsson",
  email: "maria@example.org",
  locale: "sv",
  isOperator,
  memberships: [{ bodyId: "b1" as BodyId, unitId: null, roles }],
});

const open = async (actor: Actor) => {
  const Stub = createRemixStub([{ path: "/", Component: () => <AccountButton actor={actor} /> }]);
  render(
    <Words>
      <Stub />
    </Words>,
  );
  fireEvent.click(await screen.findByRole("button", { name: "Konto: Maria Karlsson" }));
  return screen.findByRole("menu", undefined, { timeout: 5_000 });
};

it("opens with the first choice in focus and gives the focus back when it closes", async () => {
  const menu = await open(person(["annotator"]));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Mitt konto"));
  fireEvent.keyDown(document.activeElement ?? menu, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Konto: Maria Karlsson" })));
});

it("changes the page's colours at once, and remembers them", async () => {
  const menu = await open(person(["annotator"]));
  expect(within(menu).getByRole("menuitemradio", { name: "Som systemet" }).getAttribute("aria-checked")).toBe("true");
  fireEvent.click(within(menu).getByRole("menuitemradio", { name: "Mörkt" }));
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  expect(document.cookie).toContain("theme=dark");
});

it("leads to administration only those who have something to administer", async () => {
  expect(within(await open(person(["annotator", "reviewer"]))).queryByRole("menuitem", { name: "Administration" })).toBeNull();
  cleanup();
  expect(within(await open(person(["bodyAdmin"]))).getByRole("menuitem", { name: "Administration" })).toBeTruthy();
  cleanup();
  expect(within(await open(person([], true))).getByRole("menuitem", { name: "Administration" })).toBeTruthy();
});
