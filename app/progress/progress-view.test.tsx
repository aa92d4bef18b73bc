import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { BodyId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";
import type { PersonProgress } from "../../server/queries/consultation/progress.ts";
import { heading, paragraph } from "../review/review.fixture.ts";
import { actor, annotation, consultation, showInConsultation } from "../threads/testing.tsx";
import { ProgressView } from "./progress-view.tsx";

const blocks = [heading("h1", 1, "Inledning"), paragraph("p1", "1", ""), heading("h2", 1, "Mål"), paragraph("p2", "2", "")];
const units = [
  { id: "unit", name: "Stora projekt" },
  { id: "office", name: "Kansliet" },
] as unknown as Parameters<typeof ProgressView>[0]["units"];
const people = [
  { id: "me", name: "Maria Karlsson", unitId: "unit", state: "begun" },
  { id: "ali", name: "Ali Lindqvist", unitId: "unit", state: "notBegun" },
  { id: "omar", name: "Omar Haddad", unitId: null, state: "finished" },
] as unknown as PersonProgress[];

let count = 0;
const at = (blockId: string, over: Partial<Record<keyof AnnotationView, unknown>> = {}): AnnotationView => {
  count += 1;
  return annotation({ id: `01920000-0000-7000-8000-${String(count).padStart(12, "0")}`, target: { type: "block", blockId }, ...over });
};

const realFetch = globalThis.fetch;
let sent: { url: string; body: unknown }[];
beforeEach(() => {
  sent = [];
  globalThis.fetch = ((url: string, init?: RequestInit) => {
    if (url.startsWith("/commands/")) sent.push({ url, body: JSON.parse(String(init?.body)) as unknown });
    return Promise.resolve(Response.json({ ok: true, value: null }));
  }) as typeof fetch;
});
afterEach(() => {
  cleanup();
  globalThis.fetch = realFetch;
});

const open = { ...consultation, state: "open", myLastAnswerDay: "2026-12-02" } as unknown as ConsultationDetail;
const show = (annotations: readonly AnnotationView[], { as = actor, of = open }: { as?: Actor; of?: ConsultationDetail } = {}): void =>
  showInConsultation(<ProgressView consultation={of} blocks={blocks} bodyId={"ours" as BodyId} units={units} people={people} />, as, annotations);

const figures = () => screen.getAllByRole("definition").map((d) => d.textContent);
/** A row of the table: what it is about, then its cells. */
const row = (name: RegExp) => within(screen.getByRole("row", { name })).getAllByRole("cell").map((c) => c.querySelector("[aria-hidden]")?.textContent ?? c.textContent);

it("counts what colleagues have handed in, by section and unit", async () => {
  show([
    at("p1", { state: "settled" }),
    at("p1"),
    at("p2", { unitId: "office", unitName: "Kansliet" }),
    at("p2", { unitId: null, unitName: null }),
    // Neither begun nor taken back, nor one's own alone, nor another body's.
    at("p1", { state: "draft" }),
    at("p1", { state: "withdrawn" }),
    at("p1", { audience: "own" }),
    at("p1", { bodyId: "theirs", audience: "all" }),
  ]);
  await screen.findByRole("heading", { name: "Läget hos oss" });
  expect(figures()).toEqual(["4", "1", "3"]);
  expect(screen.getAllByRole("columnheader").map((h) => h.textContent)).toEqual(["Avsnitt", "Kansliet", "Stora projekt", "Utan avdelning", "Alla"]);
  expect(row(/^Inledning/)).toEqual(["–", "1/2", "–", "1/2"]);
  expect(row(/^Mål/)).toEqual(["0/1", "–", "0/1", "0/2"]);
  expect(screen.getAllByText("1 av 2 avgjorda, 1 kvar").length).toBeGreaterThan(0);
});

it("says that nothing has been handed in, and how many days are left", async () => {
  show([]);
  expect(await screen.findByText("Inga synpunkter har lämnats än.")).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByText("10 dagar kvar")).toBeTruthy();
});

it("names those who have not begun before the others of their unit", async () => {
  show([]);
  const unit = within(await screen.findByRole("region", { name: "Stora projekt" }));
  expect(unit.getAllByRole("listitem").map((li) => li.textContent)).toEqual(["Ali LindqvistInte börjat", "Maria KarlssonHar börjat"]);
  expect(within(screen.getByRole("region", { name: "Utan avdelning" })).getByText("Klar")).toBeTruthy();
  expect(screen.getByText(/^1 av 3 har inte lämnat/)).toBeTruthy();
});

it("tells the reader of their own part, with the way to what is begun and what waits for them", async () => {
  const assignment = { personId: "me", name: "Maria Karlsson", dueDay: null, byName: "Erik Boström" };
  const given = at("h2", { authorId: "ali", assignment });
  const begun = at("p2", { state: "draft" });
  show([at("p1"), begun, given, at("p1", { bodyId: "theirs", audience: "all", assignment })]);
  const own = within(await screen.findByRole("region", { name: "Min del" }));
  expect(own.getByText("Du har lämnat 1 synpunkt.")).toBeTruthy();
  expect(own.getAllByRole("heading", { level: 3 }).map((h) => h.textContent)).toEqual(["Väntar på dig", "Påbörjade, inte lämnade"]);
  const ways = own.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
  const read = `/consultations/${consultation.id}/read`;
  expect(ways).toEqual([
    ["I Mål", `${read}?a=${given.id}`],
    ["Stycke 2", `${read}?a=${begun.id}`],
  ]);
});

it("lets those who comment say that they are done", async () => {
  show([]);
  fireEvent.click(await screen.findByRole("switch", { name: "Jag är klar med min del" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ url: "/commands/participation.finish", body: { input: { bodyId: "ours", finished: true } } });
});

it.each([
  ["who does not comment", { as: { ...actor, memberships: [{ bodyId: "ours", unitId: null, roles: ["approver"] }] } as unknown as Actor }],
  ["anybody once it is closed", { of: { ...open, state: "closed" } as ConsultationDetail }],
])("does not ask %s", async (_who, how) => {
  show([], how);
  await screen.findByRole("heading", { name: "Läget hos oss" });
  expect(screen.queryByRole("switch")).toBeNull();
});
