import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import { createI18n } from "../i18n/create-i18n.ts";
import { catalogs } from "../i18n/sv/index.ts";
import { defaultReviewKeys } from "../../domain/review/review-keys.ts";
import { I18nContext } from "../i18n/use-translation.ts";
import { emptySettleDraft } from "./settle-draft.ts";
import { SettlePanel } from "./settle-panel.tsx";

const i18n = createI18n("sv", catalogs);
let settled: [Outcome, string][];

const Panel = ({ letterKeys = true, hasNext = true, pending = false }: { letterKeys?: boolean; hasNext?: boolean; pending?: boolean }) => {
  const [draft, setDraft] = useState(emptySettleDraft);
  return (
    <I18nContext.Provider value={i18n}>
      <SettlePanel
        draft={draft}
        onDraft={setDraft}
        onSettle={(outcome, reason) => settled.push([outcome, reason])}
        hasNext={hasNext}
        pending={pending}
        keys={{ letterKeys, keys: defaultReviewKeys }}
      />
    </I18nContext.Provider>
  );
};
const show = (props: Parameters<typeof Panel>[0] = {}) => {
  settled = [];
  render(<Panel {...props} />);
};
const key = (value: string, target: Element = document.body, init: KeyboardEventInit = {}) =>
  act(() => void fireEvent.keyDown(target, { key: value, ...init }));
const reason = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const chosen = () => screen.getAllByRole<HTMLInputElement>("radio").filter((r) => r.checked).map((r) => r.value);
const submit = () => fireEvent.click(screen.getByRole("button", { name: /Avgör/ }));

afterEach(cleanup);

describe("the settle panel", () => {
  it("asks for a verdict before anything else", () => {
    show();
    submit();
    expect(settled).toEqual([]);
    expect(screen.getByText("Välj ett avgörande.")).toBeDefined();
  });

  it("gives no second verdict while the first is on its way, and is not read out as waiting", () => {
    show({ pending: true });
    fireEvent.click(screen.getByRole("radio", { name: "Godta" }));
    submit();
    expect(settled).toEqual([]);
    expect(screen.getByRole("button", { name: /Avgör/ }).getAttribute("aria-disabled")).toBeNull();
  });

  it.each(["Godta delvis", "Avböj"])("asks for a reason to %s", (name) => {
    show();
    fireEvent.click(screen.getByRole("radio", { name }));
    fireEvent.change(reason(), { target: { value: "   " } });
    submit();
    expect(settled).toEqual([]);
    expect(screen.getByText("Skriv ett skäl. Det krävs när något godtas delvis eller avböjs.")).toBeDefined();
    expect(document.activeElement).toBe(reason());
  });

  it("settles with the reason, trimmed, once it is there", () => {
    show();
    fireEvent.click(screen.getByRole("radio", { name: "Avböj" }));
    submit();
    fireEvent.change(reason(), { target: { value: " Redan reglerat. " } });
    submit();
    expect(settled).toEqual([["declined", "Redan reglerat."]]);
  });

  it.each([
    ["Godta", "accepted"],
    ["Notera", "noted"],
  ])("needs no reason to %s", (name, outcome) => {
    show();
    fireEvent.click(screen.getByRole("radio", { name }));
    submit();
    expect(settled).toEqual([[outcome, ""]]);
  });

  it("says whether there is a next one to go to", () => {
    show({ hasNext: false });
    expect(screen.getByRole("button", { name: "Avgör" })).toBeDefined();
  });
});

describe("keys in the settle panel", () => {
  it("choose a verdict and go to the reason where one is needed", () => {
    show();
    key("a");
    expect(chosen()).toEqual(["declined"]);
    expect(document.activeElement).toBe(reason());
  });

  it("choose a verdict and go to the button where no reason is needed", () => {
    show();
    key("g");
    expect(chosen()).toEqual(["accepted"]);
    expect(document.activeElement?.textContent).toBe("Avgör och gå till nästa");
    expect(settled).toEqual([]);
  });

  it("are letters while the reason is being written", () => {
    show();
    key("d");
    reason().focus();
    key("n", reason());
    expect(chosen()).toEqual(["partly"]);
  });

  it("settle with Ctrl + Enter, also from the reason", () => {
    show();
    key("d");
    fireEvent.change(reason(), { target: { value: "Första delen." } });
    key("Enter", reason(), { ctrlKey: true });
    expect(settled).toEqual([["partly", "Första delen."]]);
  });

  it("do nothing when they are turned off", () => {
    show({ letterKeys: false });
    key("g");
    expect(chosen()).toEqual([]);
  });
});
