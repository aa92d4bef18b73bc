/** Formal documents of every shape that the domain can make, for properties that must hold for all of them. */
import fc from "fast-check";
import type { AnnotationId, IsoDay, PointId } from "../../domain/ids.ts";
import type { FormalBlock, FormalDocument, FormalRun, FormalSection } from "../../domain/response/formal-document.ts";
import { sampleDocument } from "./sample.fixture.ts";

const words = fc.stringMatching(/^[A-Za-zåäöÅÄÖé0-9 ,.–”&<>"'#*_=+@-]{1,60}$/);
const sourceIds = fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map((n) => `annotation-${n}` as AnnotationId), { minLength: 1, maxLength: 3 });

const run: fc.Arbitrary<FormalRun> = fc.record(
  {
    text: words,
    bold: fc.constant(true),
    italic: fc.constant(true),
    href: fc.constantFrom("https://data.example/torg?år=2024", "mailto:remiss@stad.example"),
    sources: sourceIds,
  },
  { requiredKeys: ["text"] },
);

const paragraph: fc.Arbitrary<FormalBlock> = fc.record({
  type: fc.constant("paragraph" as const),
  runs: fc.array(run, { minLength: 1, maxLength: 4 }),
  pointId: fc.option<PointId>(fc.integer({ min: 1, max: 9 }).map((n) => `point-${n}` as PointId)),
});

const { block } = fc.letrec<{ block: FormalBlock }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    paragraph,
    fc.record({
      type: fc.constant("list" as const),
      ordered: fc.boolean(),
      items: fc.array(fc.array(tie("block"), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant("quote" as const), blocks: fc.array(paragraph, { minLength: 1, maxLength: 2 }) }),
    fc.record({ type: fc.constant("signatory" as const), name: words, title: words }),
  ),
}));

const heading: fc.Arbitrary<FormalBlock> = fc.record({
  type: fc.constant("heading" as const),
  level: fc.constant(3 as const),
  runs: fc.array(run, { minLength: 1, maxLength: 2 }),
});

const sections: fc.Arbitrary<FormalSection[]> = fc.array(
  fc.record({
    key: fc.constantFrom("decision", "summary", "views", "attachments"),
    heading: fc.option(words),
    origin: fc.constantFrom("derived", "written"),
    blocks: fc.array(fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: heading }), { maxLength: 5 }),
  }),
  { maxLength: 4 },
);

export const anyDocument: fc.Arbitrary<FormalDocument> = fc.record({
  language: fc.constant("sv-SE" as const),
  office: words,
  unit: fc.option(words),
  documentType: words,
  dnr: fc.option(words),
  date: fc.constantFrom("2024-10-03", "2000-02-29", "2031-12-31").map((day) => day as IsoDay),
  handler: fc.option(fc.constant(sampleDocument.handler ?? { name: "", email: "" })),
  addressee: words,
  title: words,
  sections,
});

/** The same value with the keys of every object set in the opposite order. */
export const keysReversed = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(keysReversed) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, keysReversed(inner as unknown)])) as T;
};
