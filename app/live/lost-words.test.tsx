import { useLocation } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ok, refuse, type Result } from "../../domain/result.ts";
import { createI18n } from "../i18n/create-i18n.ts";
import { catalogs as sv } from "../i18n/sv/index.ts";
import { I18nContext } from "../i18n/use-translation.ts";
import { Words } from "../i18n/words.fixture.tsx";
import LostWords, { type LostWord } from "./lost-words.tsx";

const text: LostWord = { id: "w1", refusal: { code: "document.closed" }, text: "Mina ord", about: "a1", canBegin: true };

const done: string[] = [];
let clipboard: string | null;
let begun: Result<unknown>;

beforeEach(() => {
  done.length = 0;
  clipboard = null;
  begun = ok(null);
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, "clipboard");
  Reflect.deleteProperty(document, "execCommand");
});

const withClipboard = (writeText: (words: string) => Promise<void>): void =>
  void Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
/** The older way copies what is selected in a field. */
const withOldCopy = (works: boolean): void =>
  void Object.defineProperty(document, "execCommand", {
    configurable: true,
    value: () => {
      const field = [...document.querySelectorAll("textarea")].at(-1);
      if (works) clipboard = field?.value ?? null;
      return works;
    },
  });

const show = (...words: readonly LostWord[]) =>
  render(
    <Words>
      <LostWords words={words} onDone={(id) => done.push(id)} onRetry={() => {}} onBegin={() => Promise.resolve(begun)} />
    </Words>,
  );
const dialog = () => screen.findByRole("dialog", { name: "Något kunde inte sparas" });
/** As a finger does: the button has the focus then. React Aria takes the focus of a dialog anew half a second after it opened, unless something in it has it. */
const press = async (name: string): Promise<void> => {
  const button = within(await dialog()).getByRole("button", { name });
  button.focus();
  fireEvent.click(button);
};

it("keeps the words when it is closed, and shows them again", async () => {
  show(text);
  fireEvent.keyDown(await dialog(), { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(done).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "1 sak kunde inte sparas" }));
  expect(within(await dialog()).getByText("Mina ord")).toBeTruthy();
});

it("leads who is signed out back in, and the words stay meanwhile", async () => {
  show({ ...text, refusal: { code: "auth.required" } });
  const way = within(await dialog()).getByRole("link", { name: "Logga in" });
  expect(way.getAttribute("href")).toMatch(/^\/login/);
  expect(done).toEqual([]);
});

it("leads to the comment that they were about, and is put aside there", async () => {
  const words: readonly LostWord[] = [{ ...text, address: "/read?a=a1" }];
  const Page = () => (
    <>
      <p>{useLocation().search}</p>
      <LostWords words={words} onDone={(id) => done.push(id)} onRetry={() => {}} onBegin={() => Promise.resolve(begun)} />
    </>
  );
  const Stub = createRemixStub([{ path: "/read", Component: Page }]);
  render(
    <Words>
      <Stub initialEntries={["/read"]} />
    </Words>,
  );
  fireEvent.click(within(await dialog()).getByRole("link", { name: "Visa synpunkten som det gällde" }));
  await screen.findByText("?a=a1");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByRole("button", { name: "1 sak kunde inte sparas" })).toBeTruthy();
  expect(done).toEqual([]);
});

it("comes with its reason: it waits for the words of refusals", async () => {
  let arrive: (() => void) | undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const i18n = createI18n("sv", { common: sv.common, reading: sv.reading }, (_, area) => arrived.then(() => sv[area]));
  render(
    <I18nContext.Provider value={i18n}>
      <Suspense fallback="hämtas">
        <LostWords words={[text]} onDone={() => {}} onRetry={() => {}} onBegin={() => Promise.resolve(begun)} />
      </Suspense>
    </I18nContext.Provider>,
  );
  expect(screen.getByText("hämtas")).toBeTruthy();
  arrive?.();
  expect(within(await dialog()).getByText(sv.refusals.refusals["document.closed"])).toBeTruthy();
});

it("shows what comes while others are put aside", async () => {
  const { rerender } = show(text);
  fireEvent.keyDown(await dialog(), { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const words = [text, { ...text, id: "w2", text: "Andra ord" }];
  rerender(
    <Words>
      <LostWords words={words} onDone={() => {}} onRetry={() => {}} onBegin={() => Promise.resolve(begun)} />
    </Words>,
  );
  expect(within(await dialog()).getByText("Andra ord")).toBeTruthy();
});

it("throws them away only when asked twice", async () => {
  show(text);
  await press("Kasta texten");
  const question = await screen.findByRole("alertdialog", { name: "Kasta texten?" });
  fireEvent.click(within(question).getByRole("button", { name: "Avbryt" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(done).toEqual([]);
  await press("Kasta texten");
  fireEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Kasta texten" }));
  await waitFor(() => expect(done).toEqual(["w1"]));
});

it("lets them go when they are on the clipboard", async () => {
  withClipboard((words) => {
    clipboard = words;
    return Promise.resolve();
  });
  show(text);
  await press("Kopiera texten");
  await waitFor(() => expect(done).toEqual(["w1"]));
  expect(clipboard).toBe("Mina ord");
});

it("copies the older way when the clipboard may not be used", async () => {
  withClipboard(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  withOldCopy(true);
  show(text);
  await press("Kopiera texten");
  await waitFor(() => expect(done).toEqual(["w1"]));
  expect(clipboard).toBe("Mina ord");
});

it("keeps and selects them when they cannot be copied for their writer", async () => {
  withOldCopy(false);
  show(text);
  await press("Kopiera texten");
  expect((await screen.findByRole("alert")).textContent).toContain("markerad");
  expect(document.getSelection()?.toString()).toBe("Mina ord");
  expect(done).toEqual([]);
});

it("begins a comment with them, and keeps them when that is refused too", async () => {
  begun = refuse("consultation.not-open");
  show(text);
  await press("Ny synpunkt av texten");
  await waitFor(() => expect(screen.queryByText(/avslutad|stängd/i)).not.toBeNull());
  expect(done).toEqual([]);
  begun = ok(null);
  await press("Ny synpunkt av texten");
  await waitFor(() => expect(done).toEqual(["w1"]));
});

it("offers a refused command again, and no new comment", async () => {
  const retried = vi.fn();
  render(
    <Words>
      <LostWords
        words={[{ id: "c1", refusal: { code: "consultation.not-open" }, text: "Svaret", command: "annotation.reply" }]}
        onDone={(id) => done.push(id)}
        onRetry={retried}
        onBegin={() => Promise.resolve(begun)}
      />
    </Words>,
  );
  expect(within(await dialog()).queryByRole("button", { name: "Ny synpunkt av texten" })).toBeNull();
  await press("Försök igen");
  expect(retried).toHaveBeenCalledWith("c1");
});
