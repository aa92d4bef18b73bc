import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Words } from "../../i18n/words.fixture.tsx";
import { Switch } from "../ui/switch.tsx";
import { toastQueue } from "../ui/toast-queue.ts";
import { ToastRegion } from "../ui/toast-region.tsx";
import { useSaving } from "./use-saving.ts";

/** Whether the server is there. */
let answers: boolean;
/** What it has saved. */
let saved: string[];

beforeEach(() => {
  saved = [];
  vi.stubGlobal("fetch", () => (answers ? Promise.resolve(Response.json({ personId: "me" })) : Promise.reject(new TypeError("Failed to fetch"))));
});
afterEach(() => {
  toastQueue.clear();
  cleanup();
  vi.unstubAllGlobals();
});

const Page = () => {
  const saving = useSaving();
  const shown = saving.wanted("on") ?? saved.at(-1);
  return (
    <>
      <Switch isSelected={shown === "on"} onChange={(on) => void saving.save({ on: on ? "on" : "off" })}>
        Delas
      </Switch>
      <ToastRegion />
    </>
  );
};

const show = async (): Promise<HTMLInputElement> => {
  const Stub = createRemixStub([
    {
      path: "/",
      Component: Page,
      ErrorBoundary: () => <p>Felsidan</p>,
      action: async ({ request }) => {
        if (!answers) throw new TypeError("Failed to fetch");
        saved.push(String((await request.formData()).get("on")));
        return null;
      },
    },
  ]);
  render(
    <Words>
      <Stub />
    </Words>,
  );
  return screen.findByRole<HTMLInputElement>("switch", { name: "Delas" });
};

it("stays where nothing can be saved, says so, and shows what is in force", async () => {
  answers = false;
  const control = await show();
  fireEvent.click(control);
  await screen.findByText("Det gick inte att spara utan kontakt med servern. Inget har ändrats.");
  expect(screen.queryByText("Felsidan")).toBeNull();
  expect(control.checked).toBe(false);

  answers = true;
  fireEvent.click(control);
  await waitFor(() => expect(saved).toEqual(["on"]));
  await waitFor(() => expect(control.checked).toBe(true));
});

it("shows at once what was chosen, and sends one choice", async () => {
  answers = true;
  const control = await show();
  fireEvent.click(control);
  expect(control.checked).toBe(true);
  fireEvent.click(control);
  await waitFor(() => expect(saved).toEqual(["on"]));
});
