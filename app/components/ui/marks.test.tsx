import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { kinds } from "../../../domain/annotation/kind.ts";
import { outcomes } from "../../../domain/annotation/disposition.ts";
import { Words } from "../../i18n/words.fixture.tsx";
import { Banner } from "./banner.tsx";
import { KindBadge } from "./kind-badge.tsx";
import { Progress } from "./progress.tsx";
import { StateBadge } from "./state-badge.tsx";

afterEach(cleanup);

it("names every kind in words, beside a colour and an icon that are all different", () => {
  render(
    <Words>
      {kinds.map((kind) => (
        <KindBadge key={kind} kind={kind} />
      ))}
    </Words>,
  );
  const badges = [...document.querySelectorAll(".badge")];
  for (const of of [(b: Element) => b.textContent, (b: Element) => b.className, (b: Element) => b.querySelector("svg")?.innerHTML]) {
    expect(new Set(badges.map(of)).size).toBe(kinds.length);
  }
});

it("shows the verdict of what is settled and the state of what is not", () => {
  render(
    <Words>
      <StateBadge state="open" />
      {outcomes.map((outcome) => (
        <StateBadge key={outcome} state="settled" outcome={outcome} />
      ))}
    </Words>,
  );
  expect([...document.querySelectorAll(".badge")].map((b) => b.textContent)).toEqual(["Öppen", "Godtagen", "Delvis godtagen", "Avböjd", "Noterad"]);
});

it("reads out a banner only when it answers something", () => {
  render(
    <>
      <Banner tone="danger" announce>
        Gick inte.
      </Banner>
      <Banner tone="warning">Bra att veta.</Banner>
    </>,
  );
  expect(screen.getByRole("alert").textContent).toBe("Gick inte.");
  expect(screen.queryByRole("status")).toBeNull();
});

it("says progress in words, and survives a whole that is empty", () => {
  render(<Progress label="Omhändertagna" value={0} max={0} valueLabel="0 av 0" />);
  expect(screen.getByRole("progressbar", { name: "Omhändertagna" }).getAttribute("aria-valuetext")).toBe("0 av 0");
});
