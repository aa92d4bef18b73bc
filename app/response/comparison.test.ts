import { expect, it } from "vitest";
import { comparison } from "./comparison.ts";

const shown = (proposed: string[], decided: string[]) =>
  comparison(proposed, decided).map((parts) =>
    parts.map(({ text, change }) => (change === null ? text : change === "added" ? `+${text}+` : `-${text}-`)).join(""),
  );

it("shows the words that the committee changed, and no others", () => {
  expect(shown(["Nämnden anser remissen besvarad."], ["Nämnden avstyrker förslaget."])).toEqual([
    "Nämnden -anser remissen besvarad-+avstyrker förslaget+.",
  ]);
  expect(shown(["Oförändrat."], ["Oförändrat."])).toEqual(["Oförändrat."]);
});

it("keeps what stands between two changes, and what was only added or only taken away", () => {
  expect(shown(["Nämnden delar förslaget."], ["Nämnden delar helt förslaget i stort."])).toEqual(["Nämnden delar +helt +förslaget+ i stort+."]);
  expect(shown(["Anser remissen besvarad med tjänsteutlåtandet."], ["Överlämnar sitt svar med ändringen."])).toEqual([
    "-Anser remissen besvarad-+Överlämnar sitt svar+ med -tjänsteutlåtandet-+ändringen+.",
  ]);
});

it("shows an item that was added or taken away whole", () => {
  expect(shown(["Ett."], ["Ett.", "Två."])).toEqual(["Ett.", "+Två.+"]);
  expect(shown(["Ett.", "Två."], ["Ett."])).toEqual(["Ett.", "-Två.-"]);
});
