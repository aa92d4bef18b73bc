import { expect, it } from "vitest";
import { progressOf, type ProgressEntry } from "./matrix.ts";

const unit = (id: string) => ({ id, name: `Avdelning ${id}` });
const section = (id: string) => ({ id, title: `Avsnitt ${id}` });
const entry = (unitId: string | null, sectionId: string | null, order: number, settled: boolean): ProgressEntry => ({
  unit: unitId === null ? null : unit(unitId),
  section: sectionId === null ? null : section(sectionId),
  order,
  settled,
});

const progress = progressOf([
  entry("B", "2", 9, false),
  entry("A", "1", 3, true),
  entry("A", "2", 12, true),
  entry(null, "1", 4, false),
  entry("A", null, -1, false),
]);

it("counts what is written, settled and left", () => {
  expect(progress.total).toEqual({ written: 5, settled: 2, left: 3 });
  expect(progressOf([])).toEqual({ total: { written: 0, settled: 0, left: 0 }, sections: [], units: [] });
});

it("goes by the draft's order and by units' names, with what has none at its end", () => {
  expect(progress.sections.map((s) => s.name)).toEqual(["", "Avsnitt 1", "Avsnitt 2"]);
  expect(progress.units.map((u) => u.name)).toEqual(["Avdelning A", "Avdelning B", ""]);
});

it("says of each section how each unit stands", () => {
  const second = progress.sections[2];
  expect(second?.count).toEqual({ written: 2, settled: 1, left: 1 });
  expect(second?.byUnit.get("A")).toEqual({ written: 1, settled: 1, left: 0 });
  expect(second?.byUnit.get(null)).toEqual({ written: 0, settled: 0, left: 0 });
});
