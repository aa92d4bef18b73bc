import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Actor } from "../../domain/people/actor.ts";
import { defaultReviewKeys } from "../../domain/review/review-keys.ts";
import { ToastRegion } from "../components/ui/toast-region.tsx";
import { toastQueue } from "../components/ui/toast-queue.ts";
import { actor, annotation, consultation, showInConsultation } from "../threads/testing.tsx";
import { SettleArea } from "./settle-area.tsx";
import { emptySettleDraft } from "./settle-draft.ts";
import { VerdictPanel } from "./verdict-panel.tsx";

afterEach(() => {
  toastQueue.clear();
  cleanup();
});

const reviewer = { ...actor, personId: "reviewer", memberships: [{ bodyId: "ours", unitId: "unit", roles: ["annotator", "reviewer"] }] } as unknown as Actor;
const keys = { letterKeys: true, keys: defaultReviewKeys };

const show = (over: Parameters<typeof annotation>[0], as: Actor): void =>
  showInConsultation(
    <>
      <SettleArea
        annotation={annotation(over)}
        consultation={consultation}
        draft={emptySettleDraft}
        onDraft={() => {}}
        onSettle={() => {}}
        hasNext={false}
        pending={false}
        keys={keys}
      />
      <ToastRegion />
    </>,
    as,
  );
const told = async (): Promise<string | null> => (await within(await screen.findByRole("region", { name: /Meddelanden/ })).findByRole("alertdialog")).textContent;

it.each([
  ["only a part of the office sees", { audience: "unit" }, reviewer, /bara synlig för en del av förvaltningen/],
  ["somebody else is to settle", {}, actor, /Förvaltningens granskare avgör/],
])("says by every key of a verdict why there is none for a thread that %s", async (_which, over, as, why) => {
  show(over, as);
  const banner = (await screen.findByText(why)).textContent;
  for (const key of ["g", "d", "a", "n"]) {
    fireEvent.keyDown(document.body, { key });
    expect(await told()).toBe(banner);
    toastQueue.clear();
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  }
});

it("says so of a thread that is settled", async () => {
  const disposition = { outcome: "accepted", reason: null, byName: "Erik Boström", at: "2026-11-20T10:00:00Z" };
  showInConsultation(
    <>
      <VerdictPanel annotation={annotation({ state: "settled", disposition })} mayReopen={false} onReopen={() => Promise.resolve(true)} keys={keys} />
      <ToastRegion />
    </>,
    reviewer,
  );
  await screen.findByRole("heading", { name: "Avgjord" });
  fireEvent.keyDown(document.body, { key: "g" });
  expect(await told()).toBe("Synpunkten är inte längre öppen.");
});
