import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { IsoDay } from "../../../domain/ids.ts";
import { showPage } from "../testing.tsx";
import type { SettingsConsultation } from "./settings-consultation.ts";
import { SettingsView } from "./settings-view.tsx";

afterEach(cleanup);

const consultation: SettingsConsultation = {
  id: "0192f0c1-1c2d-7e3f-8a4b-5c6d7e8f9a0b",
  state: "prepared",
  sharing: false,
  title: "Trygghetsprogram",
  dnr: "KS 2023/1024",
  description: "",
  tags: [],
  lastAnswerDay: "2026-12-18" as IsoDay,
  latestAnswerDay: "2026-12-18" as IsoDay,
  versionNumber: 1,
  bodies: [{ id: "a", name: "Trafiknämnden" }],
};

const show = (part: Partial<SettingsConsultation> = {}, action?: (form: FormData) => unknown) =>
  showPage({ Component: () => <SettingsView consultation={{ ...consultation, ...part }} toInvite={[]} />, action });

const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });

describe("sending a consultation", () => {
  test("waits until everything on the list is done, and says what remains", () => {
    show({ versionNumber: null, bodies: [] });
    expect(button("Skicka ut remissen").disabled).toBe(true);
    expect(screen.getAllByText("Återstår")).toHaveLength(2);
    expect(screen.getByRole("link", { name: "Läs in förslaget" })).toBeTruthy();
  });

  test("asks first, and sends nothing when one steps back", async () => {
    const { sent } = show();
    fireEvent.click(button("Skicka ut remissen"));
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog.textContent).toContain("1 remissinstans ser förslaget från och med nu. Svar ska lämnas senast 18 december 2026.");
    fireEvent.click(within(dialog).getByRole("button", { name: "Avbryt" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(sent).toEqual([]);
  });

  test("is one intent when it is confirmed", async () => {
    const { sent } = show();
    fireEvent.click(button("Skicka ut remissen"));
    fireEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Skicka ut" }));
    await waitFor(() => expect(sent.map((form) => form.get("intent"))).toEqual(["open"]));
  });
});

describe("taking an invitation back", () => {
  test.each([
    ["prepared", "har inte sett remissen än"],
    ["open", "ser inte längre remissen"],
  ] as const)("asks first in a consultation that is %s, and names the body", async (state, words) => {
    const { sent } = show({ state });
    fireEvent.click(button("Ta tillbaka inbjudan till Trafiknämnden"));
    const dialog = await screen.findByRole("alertdialog", { name: "Ta tillbaka inbjudan till Trafiknämnden?" });
    expect(dialog.textContent).toContain(words);
    expect(sent).toEqual([]);
    fireEvent.click(within(dialog).getByRole("button", { name: "Ta tillbaka" }));
    await waitFor(() => expect(sent.map((form) => [form.get("intent"), form.get("bodyId")])).toEqual([["withdraw-invitation", "a"]]));
  });
});

describe("the settings by state", () => {
  test("offer sharing and closing, and no sending, once it is sent", () => {
    show({ state: "open", sharing: true });
    expect(screen.queryByRole("button", { name: "Skicka ut remissen" })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>("switch").checked).toBe(true);
    expect(screen.getByText(/slutar de andra instanserna genast/)).toBeTruthy();
    expect(button("Avsluta")).toBeTruthy();
  });

  test("say how many days remain before closing", async () => {
    show({ state: "open" });
    fireEvent.click(button("Avsluta"));
    expect((await screen.findByRole("alertdialog")).textContent).toContain("Sista svarsdag är 18 december 2026, om 26 dagar.");
  });

  test("change nothing when it is closed", () => {
    show({ state: "closed" });
    expect(screen.queryAllByRole("button")).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>(/Rubrik/).disabled).toBe(true);
  });
});
