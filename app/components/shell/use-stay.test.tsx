import { Form, Link } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Words } from "../../i18n/words.fixture.tsx";
import { ToastRegion } from "../ui/toast-region.tsx";
import { toastQueue } from "../ui/toast-queue.ts";
import StayOutside from "./stay-outside.tsx";

/** Whether the server is there. */
let answers: boolean;
const sent: string[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal("fetch", () => (answers ? Promise.resolve(Response.json({ personId: "me" })) : Promise.reject(new TypeError("Failed to fetch"))));
});
afterEach(() => {
  toastQueue.clear();
  cleanup();
  vi.unstubAllGlobals();
});

const show = async (): Promise<void> => {
  const Stub = createRemixStub([
    {
      path: "/",
      Component: () => (
        <>
          <Form method="post">
            <input name="words" aria-label="Ord" />
            <button type="submit">Spara</button>
          </Form>
          <Link to="/elsewhere">Vidare</Link>
          <StayOutside />
          <ToastRegion />
        </>
      ),
      action: async ({ request }) => {
        const words = (await request.formData()).get("words");
        sent.push(typeof words === "string" ? words : "");
        return null;
      },
    },
    { path: "/elsewhere", Component: () => <p>En annan sida</p> },
  ]);
  render(
    <Words>
      <Stub />
    </Words>,
  );
  fireEvent.change(await screen.findByLabelText("Ord"), { target: { value: "Tio rader" } });
};
const told = () => screen.findByText(/Det går inte att gå vidare utan kontakt med servern/);

it("keeps what a form holds until the server is there, and then sends it once", async () => {
  answers = false;
  await show();
  const save = screen.getByRole("button", { name: "Spara" });
  fireEvent.click(save);
  await told();
  expect(sent).toEqual([]);
  answers = true;
  fireEvent.click(save);
  fireEvent.click(save);
  await waitFor(() => expect(sent).toEqual(["Tio rader"]));
  expect(screen.getByLabelText<HTMLInputElement>("Ord").value).toBe("Tio rader");
});

it("goes nowhere else until the server is there", async () => {
  answers = false;
  await show();
  const on = screen.getByRole("link", { name: "Vidare" });
  fireEvent.click(on);
  await told();
  expect(screen.getByLabelText<HTMLInputElement>("Ord").value).toBe("Tio rader");
  answers = true;
  fireEvent.click(on);
  await screen.findByText("En annan sida");
});
