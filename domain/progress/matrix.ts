/** What a body has written, settled and left, by unit and by section of the draft. */

export type ProgressEntry = {
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** Null for the draft as a whole, and for places that are not in this version. */
  readonly section: { readonly id: string; readonly title: string } | null;
  /** Where the section stands in the draft. */
  readonly order: number;
  readonly settled: boolean;
};

export type Count = { readonly written: number; readonly settled: number; readonly left: number };

export type ProgressGroup = { readonly id: string | null; readonly name: string; readonly count: Count };

export type Progress = {
  readonly total: Count;
  /** In the order of the draft; the whole of it first. */
  readonly sections: readonly (ProgressGroup & { readonly byUnit: ReadonlyMap<string | null, Count> })[];
  /** By name; those without a unit last. */
  readonly units: readonly ProgressGroup[];
};

export const countOf = (entries: readonly ProgressEntry[]): Count => {
  const settled = entries.filter((e) => e.settled).length;
  return { written: entries.length, settled, left: entries.length - settled };
};

export const progressOf = (entries: readonly ProgressEntry[]): Progress => {
  const unitIds = [...new Set(entries.map((e) => e.unit?.id ?? null))];
  const units = unitIds
    .map((id): ProgressGroup => {
      const own = entries.filter((e) => (e.unit?.id ?? null) === id);
      return { id, name: own[0]?.unit?.name ?? "", count: countOf(own) };
    })
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || a.name.localeCompare(b.name, "sv"));
  const sections = [...new Set(entries.map((e) => e.section?.id ?? null))]
    .map((id) => {
      const own = entries.filter((e) => (e.section?.id ?? null) === id);
      const byUnit = new Map(units.map((u) => [u.id, countOf(own.filter((e) => (e.unit?.id ?? null) === u.id))]));
      return { id, name: own[0]?.section?.title ?? "", count: countOf(own), byUnit, order: id === null ? -1 : Math.min(...own.map((e) => e.order)) };
    })
    .sort((a, b) => a.order - b.order)
    .map(({ order: _order, ...section }) => section);
  return { total: countOf(entries), sections, units };
};
