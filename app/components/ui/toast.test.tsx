import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Words } from "../../i18n/words.fixture.tsx";
import { ToastRegion } from "./toast-region.tsx";
import { toast } from "./toast.ts";

afterEach(cleanup);

it("shows a message with its action, in a region that assistive technology knows, until it is closed", async () => {
  let undone = 0;
  render(
    <Words>
      <ToastRegion />
    </Words>,
  );
  toast({ tone: "danger", text: "Synpunkten gick inte att skicka.", action: { label: "Försök igen", onPress: () => (undone += 1) } });
  const region = await screen.findByRole("region", { name: /Meddelanden/ });
  expect(region.textContent).toContain("Synpunkten gick inte att skicka.");
  fireEvent.click(screen.getByRole("button", { name: "Försök igen" }));
  expect(undone).toBe(1);
  await waitFor(() => expect(screen.queryByText("Synpunkten gick inte att skicka.")).toBeNull());
});

it("shows what is told again once, beside what else is told", async () => {
  render(
    <Words>
      <ToastRegion />
    </Words>,
  );
  for (const text of ["Infogad.", "Infogad.", "Sparad.", "Infogad."]) toast({ tone: "success", text });
  await screen.findByText("Sparad.");
  await waitFor(() => expect(screen.getAllByRole("alertdialog").map((shown) => shown.textContent)).toEqual(["Infogad.", "Sparad."]));
});
