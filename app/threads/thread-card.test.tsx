import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { actor, annotation, consultation, showInConsultation } from "./testing.tsx";
import { ThreadCard } from "./thread-card.tsx";

afterEach(cleanup);

const show = (over: Parameters<typeof annotation>[0] = {}, { isOpen = false, as = actor }: { isOpen?: boolean; as?: Actor } = {}) => {
  const opened: AnnotationView[] = [];
  showInConsultation(
    <ThreadCard
      annotation={annotation(over)}
      consultation={consultation}
      place="Stycke 64"
      href="?a=1#p-64"
      isOpen={isOpen}
      showPlace
      onOpen={(a) => opened.push(a)}
    />,
    as,
  );
  return opened;
};
const colleague = { ...actor, personId: "colleague" } as unknown as Actor;
const stranger = { ...actor, personId: "stranger", memberships: [{ bodyId: "theirs", unitId: null, roles: ["annotator"] }] } as unknown as Actor;

describe("a thread's card", () => {
  it("tells kind, place, author and audience in words", () => {
    show();
    const text = screen.getByRole("article").textContent;
    for (const words of ["Förtydliga", "Stycke 64", "Maria Karlsson", "Stora projekt", "Synlig för förvaltningen", "Vad är särskilt ansvar?"]) {
      expect(text).toContain(words);
    }
  });

  it("opens by its link, which is also its address", () => {
    const opened = show();
    const link = screen.getByRole("link", { name: "Visa synpunkten från Maria Karlsson om Stycke 64" });
    expect(link.getAttribute("href")).toBe("?a=1#p-64");
    fireEvent.click(link);
    expect(opened).toHaveLength(1);
  });

  it("leaves a link that is opened in another tab to the browser", () => {
    const opened = show();
    fireEvent.click(screen.getByRole("link"), { ctrlKey: true });
    expect(opened).toEqual([]);
  });

  it("lets the author edit while it is open", () => {
    show({}, { isOpen: true });
    expect(screen.getByRole("button", { name: "Redigera" })).toBeTruthy();
  });

  it.each([
    ["a colleague", {}, colleague],
    ["the author once it is settled", { state: "settled" }, actor],
  ])("does not let %s edit", (_who, over, as) => {
    show(over, { isOpen: true, as });
    expect(screen.queryByRole("button", { name: "Redigera" })).toBeNull();
  });

  it("lets a colleague edit what is written together", () => {
    show({ cowriting: "unit" }, { isOpen: true, as: colleague });
    expect(screen.getByRole("button", { name: "Redigera" })).toBeTruthy();
  });

  it("names the body to readers of other bodies, to whom a department says little", () => {
    show({ audience: "all" }, { as: stranger });
    expect(screen.getByRole("article").textContent).toContain("Exploateringsnämnden, ");
    expect(screen.getByRole("article").textContent).not.toContain("Stora projekt");
  });

  it("says that a withdrawn one is withdrawn, and offers nothing to do with it", () => {
    show({ state: "withdrawn", text: "", html: "", replyCount: 1 }, { isOpen: true });
    expect(screen.getByText("Synpunkten är tillbakatagen av den som skrev den.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Redigera" })).toBeNull();
  });

  it("tells a verdict with its reason", () => {
    show({ state: "settled", disposition: { outcome: "declined", reason: "Redan reglerat", byName: "Kerstin Wallgren", at: "2026-11-21T09:00:00Z" } });
    const text = screen.getByRole("article").textContent;
    for (const words of ["Avböjd", "Kerstin Wallgren, i går 10:00", "Redan reglerat"]) expect(text).toContain(words);
  });

  it("says in words what a suggested wording adds and strikes", async () => {
    show(
      { kind: "change", quote: { exact: "Övriga nämnder ska samverka med andra." }, suggestion: "Övriga nämnder bör samverka med andra." },
      { isOpen: true },
    );
    await waitFor(() => expect(document.querySelector("del")?.textContent).toBe("struket: ska"));
    expect(document.querySelector("ins")?.textContent).toBe("tillagt: bör");
  });
});
