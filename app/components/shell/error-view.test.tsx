import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { RefusalCode } from "../../../domain/refusals.ts";
import { refusalResponse } from "../../http/respond.ts";
import { Words } from "../../i18n/words.fixture.tsx";
import { ErrorView } from "./error-view.tsx";

afterEach(cleanup);

const failWith = (thrown: () => unknown, path = "/consultations/1/review?show=mine") => {
  const Stub = createRemixStub([
    {
      path: "*",
      Component: () => null,
      ErrorBoundary: ErrorView,
      loader: () => {
        throw thrown();
      },
    },
  ]);
  render(
    <Words>
      <Stub initialEntries={[path]} />
    </Words>,
  );
};

const refused = (code: RefusalCode) => () => refusalResponse({ code }, { locale: "sv" });

it("says why somebody may not see a view, and leads home", async () => {
  failWith(refused("policy.not-reviewer"));
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Du har inte tillgång till det här");
  expect(screen.getByText("Det här kan bara en granskare göra.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Till mina remisser" }).getAttribute("href")).toBe("/");
});

it("lets who was signed out sign in and come back", async () => {
  failWith(refused("auth.required"));
  expect((await screen.findByRole("link", { name: "Logga in" })).getAttribute("href")).toBe(
    "/login?next=%2Fconsultations%2F1%2Freview%3Fshow%3Dmine",
  );
});

it("says that a page is not there", async () => {
  failWith(refused("not-found"));
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Sidan finns inte");
});

it("never shows what a program says of its own failure", async () => {
  failWith(() => new Error("secret: password=hunter2"));
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Något gick fel");
  expect(document.body.textContent).not.toContain("hunter2");
  expect(screen.getByRole("link", { name: "Ladda om sidan" }).getAttribute("href")).toBe("/consultations/1/review?show=mine");
});
