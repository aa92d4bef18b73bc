import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { AnnotationView } from "./annotation.ts";
import { audiences, cowritings } from "./audience.ts";
import { outcomes } from "./disposition.ts";
import { fromColumns, toColumns } from "./columns.ts";
import { kinds } from "./kind.ts";
import type { ConsultationId } from "../ids.ts";

const id = fc.constantFrom("a", "b", "c", "d");
const place = fc.oneof(
  fc.record({ type: fc.constant("range"), blockId: id, start: fc.nat(500), end: fc.nat(500), endBlockId: id }),
  fc.record({ type: fc.constant("block"), blockId: id }),
  fc.record({ type: fc.constant("section"), sectionId: id }),
  fc.record({ type: fc.constant("missing"), missingAfter: id }),
  fc.constant({ type: "document" }),
);
const time = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
const view = fc
  .record({
    id: fc.uuid(),
    seq: fc.nat(100_000),
    author: id,
    body: id,
    unit: fc.option(id),
    kind: fc.constantFrom(...kinds),
    audience: fc.constantFrom(...audiences),
    cowriting: fc.constantFrom(...cowritings),
    state: fc.constantFrom("draft", "open", "settled", "withdrawn"),
    target: place,
    tags: fc.uniqueArray(fc.constantFrom("barnrätt", "ekonomi"), { maxLength: 2 }),
    replyCount: fc.nat(9),
    created: time,
    later: fc.option(fc.nat(1_000_000)),
    verdict: fc.option(fc.record({ outcome: fc.constantFrom(...outcomes), reason: fc.option(fc.constantFrom("Delvis.", "Redan, med.")), byName: fc.constantFrom("Bo", "Eva"), later: fc.nat(1_000_000) })),
    iAgree: fc.boolean(),
  })
  .map(({ author, body, unit, created, later, verdict, iAgree, ...rest }) => {
    const says = rest.state === "withdrawn" ? "" : "Ord.";
    return {
      ...rest,
      consultationId: "consultation",
      versionId: "version",
      authorId: author,
      authorName: `Namn ${author}`,
      bodyId: body,
      bodyName: `Nämnd ${body}`,
      unitId: unit,
      unitName: unit === null ? null : `Avdelning ${unit}`,
      createdAt: created.toISOString(),
      submittedAt: later === null ? null : new Date(created.getTime() + later).toISOString(),
      text: says,
      html: says,
      suggestion: "",
      quote: rest.state === "withdrawn" ? { exact: "", prefix: "", suffix: "" } : { exact: "ord", prefix: "", suffix: "" },
      disposition: verdict && { outcome: verdict.outcome, reason: verdict.reason, byName: verdict.byName, at: new Date(created.getTime() + verdict.later).toISOString() },
      ...(iAgree ? { iAgree: true } : {}),
    } as unknown as AnnotationView;
  });

const withoutWords = (a: AnnotationView): AnnotationView =>
  a.state === "draft" || a.state === "withdrawn"
    ? a
    : { ...a, text: "", html: "", suggestion: "", quote: { exact: "", prefix: "", suffix: "" }, partial: true };

it("annotations come out of columns as they went in, without their words unless they are drafts or were given them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(view, fc.boolean()), { maxLength: 8 }), (given) => {
      const annotations = given.map(([a]) => a);
      const said = new Map(given.flatMap(([a, speaks]) => (speaks ? [[a.id, a] as const] : [])));
      const sent = JSON.parse(JSON.stringify(toColumns(annotations, said))) as ReturnType<typeof toColumns>;
      expect(fromColumns(sent, "consultation" as ConsultationId)).toEqual(annotations.map((a) => (said.has(a.id) ? a : withoutWords(a))));
    }),
    { numRuns: 60 },
  );
});
