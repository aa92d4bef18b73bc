import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { ConsultationId } from "../../domain/ids.ts";
import { applyDelta, fillIn, keepWords, stateOf, type LiveState } from "./live-state.ts";

const consultation = "c" as ConsultationId;

const view = (id: string, seq: number, text = ""): AnnotationView => ({ id, seq, text }) as unknown as AnnotationView;
const delta = (since: number, seq: number, upserts: AnnotationView[] = [], gone: string[] = []) => ({ since, seq, upserts, gone });
const texts = (state: LiveState) => Object.fromEntries([...state.annotations].map(([id, a]) => [id, a.text]));

describe("applying deltas", () => {
  const state = stateOf({ seq: 10, annotations: [view("a", 3, "gammal"), view("b", 10, "b")] }, consultation);

  it("brings new and changed annotations, and takes away what may no longer be seen", () => {
    const outcome = applyDelta(state, delta(10, 12, [view("a", 11, "ny"), view("c", 12, "c")], ["b"]));
    expect(outcome.type === "applied" && outcome.state.seq).toBe(12);
    expect(outcome.type === "applied" && texts(outcome.state)).toEqual({ a: "ny", c: "c" });
  });

  it("asks for what came between", () => {
    expect(applyDelta(state, delta(11, 12, [view("c", 12)]))).toEqual({ type: "gap", since: 10 });
  });

  it("passes over what it already has", () => {
    expect(applyDelta(state, delta(5, 10, [view("a", 3, "annat")]))).toEqual({ type: "known" });
  });

  it("takes a delta that begins earlier than it needs to", () => {
    const outcome = applyDelta(state, delta(2, 11, [view("a", 11, "ny"), view("b", 9, "äldre")]));
    expect(outcome.type === "applied" && texts(outcome.state)).toEqual({ a: "ny", b: "b" });
  });

  it("keeps the identity of what did not change, and of everything when only the number moved", () => {
    const moved = applyDelta(state, delta(10, 11));
    expect(moved.type === "applied" && moved.state.annotations).toBe(state.annotations);
    const changed = applyDelta(state, delta(10, 11, [view("a", 11)]));
    expect(changed.type === "applied" && changed.state.annotations.get("b" as AnnotationView["id"])).toBe(
      state.annotations.get("b" as AnnotationView["id"]),
    );
  });

  it("ends where the server is, however the changes were cut, repeated or mixed up", () => {
    const change = fc.tuple(fc.constantFrom("a", "b", "c"), fc.boolean());
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(100), { maxLength: 20 }), (changes, order) => {
        const at = (seq: number) => {
          const now = new Map<string, number>();
          changes.slice(0, seq).forEach(([id, present], i) => (present ? now.set(id, i + 1) : now.delete(id)));
          return now;
        };
        const between = (since: number, seq: number) => {
          const [before, after] = [at(since), at(seq)];
          const touched = new Set(changes.slice(since, seq).map(([id]) => id));
          return delta(
            since,
            seq,
            [...touched].flatMap((id) => (after.has(id) ? [view(id, after.get(id) ?? 0, `${after.get(id)}`)] : [])),
            // As the server does: whatever could be seen at any moment in between.
            [...touched].filter((id) => !after.has(id) && (before.has(id) || changes.slice(since, seq).some(([i, seen]) => i === id && seen))),
          );
        };
        let now = stateOf({ seq: 0, annotations: [] }, consultation);
        const take = (since: number, seq: number): void => {
          const outcome = applyDelta(now, between(since, seq));
          if (outcome.type === "applied") now = outcome.state;
          if (outcome.type === "gap") take(outcome.since, seq);
        };
        for (const n of order) {
          const seq = 1 + (n % changes.length);
          take(n % seq, seq);
        }
        take(now.seq, changes.length);
        const truth = at(changes.length);
        expect(texts(now)).toEqual(Object.fromEntries([...truth].map(([id, seq]) => [id, `${seq}`])));
      }),
    );
  });
});

describe("words that were left out", () => {
  const partial = (id: string, seq: number): AnnotationView => ({ ...view(id, seq), partial: true });
  const state = stateOf({ seq: 10, annotations: [partial("a", 3), partial("b", 10), view("c", 4, "c")] }, consultation);

  it("are filled in where they were left out, unless something newer has come, and nothing else is let in", () => {
    const changed = applyDelta(state, delta(10, 12, [view("b", 12, "nyare")]));
    const filled = fillIn(changed.type === "applied" ? changed.state : state, [view("a", 3, "a"), view("b", 10, "äldre"), view("c", 3, "äldre"), view("d", 5, "okänd")]);
    expect(texts(filled)).toEqual({ a: "a", b: "nyare", c: "c" });
    expect([...filled.annotations.values()].some((a) => a.partial)).toBe(false);
  });

  it("are kept when the page is loaded anew, where nothing has changed", () => {
    const known = fillIn(state, [view("a", 3, "a"), view("b", 10, "b")]).annotations;
    const again = keepWords(stateOf({ seq: 20, annotations: [partial("a", 3), partial("b", 20)] }, consultation), known);
    expect(again.annotations.get("a" as AnnotationView["id"])).toBe(known.get("a" as AnnotationView["id"]));
    expect(again.annotations.get("b" as AnnotationView["id"])?.partial).toBe(true);
  });
});
