/** Whatever is merged, split, moved, undone, edited and reopened: every accepted annotation has exactly one fate, and its trail says it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { countsAsAccepted, outcomes, type Outcome } from "../../domain/annotation/disposition.ts";
import type { AnnotationId, PointId } from "../../domain/ids.ts";
import { coverageOf } from "../../domain/response/coverage.ts";
import { trailOf } from "../../domain/response/trail.ts";
import { insertPoint, listPoints, usedSources } from "./points.ts";
import { takeOverSource } from "./take-over.ts";

const howMany = 6;
const idOf = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const refOf = (n: number) => ({ id: idOf(n), hash: "aaaaaaaa" });
const nth = fc.nat(howMany - 1);

const step = fc.oneof(
  fc.record({ type: fc.constant("merge" as const), of: fc.uniqueArray(nth, { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: fc.constant("split" as const), at: fc.nat(5), from: fc.nat(30) }),
  fc.record({ type: fc.constant("move" as const), at: fc.nat(5), to: fc.nat(5) }),
  fc.record({ type: fc.constant("copy" as const), at: fc.nat(5) }),
  fc.record({ type: fc.constant("cut" as const), at: fc.nat(5) }),
  fc.record({ type: fc.constant("edit" as const), at: fc.nat(5), from: fc.nat(30), length: fc.nat(8) }),
  fc.record({ type: fc.constant("settle" as const), of: nth, outcome: fc.option(fc.constantFrom(...outcomes)) }),
  fc.record({ type: fc.constant("set-aside" as const), of: nth, on: fc.boolean() }),
  fc.record({ type: fc.constant("take-over" as const), of: nth, says: fc.boolean() }),
  fc.constant({ type: "undo" as const }),
  fc.constant({ type: "redo" as const }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** As an editor does it: what leaves one place and comes in another is new content with the same marks. */
const edits = (doc: Y.Doc) => {
  const views = doc.getXmlFragment("views");
  const paragraph = (at: number): Y.XmlElement | null => {
    const found = views.length > 0 ? views.get(at % views.length) : null;
    return found instanceof Y.XmlElement ? found : null;
  };
  const textOf = (element: Y.XmlElement): Y.XmlText | null => {
    const text = element.get(0) as unknown;
    return text instanceof Y.XmlText ? text : null;
  };
  const split = (at: number, from: number): void => {
    const element = paragraph(at);
    const text = element && textOf(element);
    if (!element || !text || text.length === 0) return;
    const half = new Y.XmlElement("paragraph");
    const rest = text.clone();
    const cut = from % text.length;
    views.insert(views.toArray().indexOf(element) + 1, [half]);
    half.insert(0, [rest]);
    rest.delete(0, cut);
    text.delete(cut, text.length - cut);
  };
  return { views, paragraph, textOf, split };
};

it("gives every accepted annotation exactly one fate, and a trail that says it", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps: Step[]) => {
      const doc = new Y.Doc();
      const { views, paragraph, textOf, split } = edits(doc);
      const undo = new Y.UndoManager(views, { captureTimeout: 0 });
      const verdicts = new Map<number, Outcome | null>(Array.from({ length: howMany }, (_, n) => [n, "accepted"]));
      const aside = new Map<AnnotationId, string>();
      let made = 0;

      const take = (s: Step): void => {
        switch (s.type) {
          case "merge": {
            const sentences = s.of.map((n) => ({ text: `Synpunkt ${n}.`, sources: [refOf(n)] }));
            made += 1;
            insertPoint(doc, { pointId: `00000000-0000-7000-9000-${String(made).padStart(12, "0")}`, sentences, afterPointId: null, position: "end" });
            return;
          }
          case "split":
            return split(s.at, s.from);
          case "move":
          case "copy": {
            const element = paragraph(s.at);
            if (!element) return;
            const copy = element.clone();
            if (s.type === "move") views.delete(views.toArray().indexOf(element), 1);
            views.insert(s.type === "move" ? s.to % (views.length + 1) : views.length, [copy]);
            return;
          }
          case "cut":
            return paragraph(s.at) ? views.delete(s.at % views.length, 1) : undefined;
          case "edit": {
            const text = paragraph(s.at) && textOf(paragraph(s.at) as Y.XmlElement);
            if (!text || text.length === 0) return;
            const from = s.from % text.length;
            text.delete(from, Math.min(s.length, text.length - from));
            text.insert(Math.min(from, text.length), "omskrivet", { source: null });
            return;
          }
          case "settle":
            verdicts.set(s.of, s.outcome);
            return;
          case "set-aside":
            if (s.on) aside.set(idOf(s.of) as AnnotationId, "Skäl.");
            else aside.delete(idOf(s.of) as AnnotationId);
            return;
          case "take-over":
            takeOverSource(doc, refOf(s.of), s.says ? [{ text: "Nytt.", sources: [{ ...refOf(s.of), hash: "bbbbbbbb" }] }] : []);
            return;
          case "undo":
            undo.undo();
            return;
          case "redo":
            undo.redo();
            return;
        }
      };

      for (const s of steps) {
        doc.transact(() => (s.type === "undo" || s.type === "redo" ? undefined : take(s)));
        if (s.type === "undo" || s.type === "redo") take(s);

        const points = listPoints(doc).map((p) => ({ ...p, pointId: p.pointId as PointId | null }));
        const used = new Set(points.flatMap((p) => p.sources.map((ref) => ref.id as AnnotationId)));
        expect(used).toEqual(new Set(usedSources(doc).map((ref) => ref.id)));
        const annotations = [...verdicts].map(([n, outcome]) => ({ id: idOf(n) as AnnotationId, outcome }));
        const coverage = coverageOf({ annotations, used, setAside: aside });
        expect(coverage.used + coverage.setAside + coverage.left).toBe(coverage.accepted);
        for (const { id, outcome } of annotations) {
          if (outcome === null || !countsAsAccepted(outcome)) continue;
          const trail = trailOf({ id, outcome, setAside: aside.get(id) ?? null }, points);
          const said = [trail.usedIn.length > 0 && "used", trail.setAside !== null && "set-aside", trail.isLeft && "none"].filter(Boolean);
          expect(said).toEqual([coverage.fates.get(id)?.type]);
          expect(trail.mergedWith).not.toContain(id);
        }
      }
    }),
    { numRuns: 150 },
  );
});
