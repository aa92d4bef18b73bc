import { expect, it } from "vitest";
import { comparison } from "./comparison.ts";

const shown = (proposed: string[], decided: string[]) =>
  comparison(proposed, decided).map((parts) =>
    parts.map(({ text, change }) => (change === null ? text : change === "added" ? `+${text}+` : `-${text}-`)).join(""),
  );

it("shows the words that the committee changed, and no others", () => {
  expect(shown(["Nämnden anser remissen besvarad."], ["Nämnden avstyrker förslaget."])).toEqual([
    "Nämnden -anser-+avstyrker+ -remissen besvarad-+förslaget+.",
  ]);
  expect(shown(["Oförändrat."], ["Oförändrat."])).toEqual(["Oförändrat."]);
});

it("shows an item that was added or taken away whole", () => {
  expect(shown(["Ett."], ["Ett.", "Två."])).toEqual(["Ett.", "+Två.+"]);
  expect(shown(["Ett.", "Två."], ["Ett."])).toEqual(["Ett.", "-Två.-"]);
});
