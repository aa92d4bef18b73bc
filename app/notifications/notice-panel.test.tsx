import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { NoticeView } from "../../domain/notifications/notification.ts";
import { showInConsultation } from "../threads/testing.tsx";
import NoticePanel from "./notice-panel.tsx";

const notice = (over: Partial<Record<keyof NoticeView, unknown>> = {}): NoticeView =>
  ({
    id: "n1",
    kind: "reply",
    at: "2026-11-20T10:00:00Z",
    read: true,
    consultationId: "c1",
    consultationTitle: "Trygghetsprogram",
    lastAnswerDay: "2026-12-19",
    annotationId: "a1",
    extension: null,
    invitation: null,
    quote: "",
    byName: "Erik Boström",
    ...over,
  }) as unknown as NoticeView;

const realFetch = globalThis.fetch;
/** What was asked of the server, and how it answers. */
let asked: string[];
let answer: unknown;
let reloads: number;
let closed: number;

beforeEach(() => {
  asked = [];
  answer = { ok: true, value: null };
  reloads = 0;
  closed = 0;
  globalThis.fetch = ((url: string) => {
    asked.push(url);
    return Promise.resolve(Response.json(answer));
  }) as typeof fetch;
});
afterEach(() => {
  cleanup();
  globalThis.fetch = realFetch;
});

const show = (notices: readonly NoticeView[] | null, failed = false): void =>
  showInConsultation(
    <NoticePanel
      notices={notices}
      failed={failed}
      onClose={() => (closed += 1)}
      onReload={() => {
        reloads += 1;
        return Promise.resolve();
      }}
    />,
  );
const dialog = () => screen.findByRole("dialog", { name: "Aviseringar" });
const press = async (name: string) => void fireEvent.click(within(await dialog()).getByRole("button", { name }));
const commands = () => asked.filter((url) => url.startsWith("/commands/"));

it("tells each thing in words, with the place, and leads there", async () => {
  show([
    notice({ id: "n1", kind: "assigned", read: false, quote: "bolag som planerar" }),
    notice({ id: "n2", kind: "reminder", annotationId: null, byName: "" }),
  ]);
  const [first, second] = within(await dialog()).getAllByRole("listitem");
  expect(first?.textContent).toMatch(/^Ny: Erik Boström har tilldelat dig en tråd”bolag som planerar”Trygghetsprogram · /);
  expect(first?.querySelector("a")?.getAttribute("href")).toBe("/notices/n1");
  expect(second?.textContent).toContain("Svara senast 19 december 2026.");
  expect(second?.textContent).not.toContain("Ny:");
});

it("says so while it waits, and when there is nothing", async () => {
  show(null);
  expect(within(await dialog()).getByText("Hämtar aviseringar …")).toBeTruthy();
  cleanup();
  show([]);
  expect(within(await dialog()).getByText(/^Inget att berätta än/)).toBeTruthy();
});

it("says when they could not be fetched, beside those that were, and tries again", async () => {
  show([notice()], true);
  expect(within(await dialog()).getByRole("alert").textContent).toContain("Aviseringarna kunde inte hämtas");
  expect(within(await dialog()).getAllByRole("listitem")).toHaveLength(1);
  await press("Försök igen");
  expect(reloads).toBe(1);
  cleanup();
  show(null, true);
  expect(within(await dialog()).queryByText("Hämtar aviseringar …")).toBeNull();
});

it("marks all as read with one press, where there is something to mark", async () => {
  show([notice()]);
  expect(within(await dialog()).getByRole("button", { name: "Markera alla som lästa" })).toHaveProperty("disabled", true);
  cleanup();
  show([notice({ read: false })]);
  await press("Markera alla som lästa");
  await waitFor(() => expect(reloads).toBe(1));
  expect(commands()).toEqual(["/commands/notices.read"]);
});

it("does not count them as read when the server refuses", async () => {
  answer = { ok: false, refusal: { code: "server.unavailable" } };
  show([notice({ read: false })]);
  await press("Markera alla som lästa");
  await waitFor(() => expect(within(document.body).getByRole("button", { name: "Markera alla som lästa" })).toHaveProperty("disabled", false));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect([reloads, closed]).toEqual([0, 0]);
});
