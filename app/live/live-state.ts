import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { fromColumns, type Columns } from "../../domain/annotation/columns.ts";
import type { AnnotationId, ConsultationId } from "../../domain/ids.ts";
import type { Delta } from "../../server/queries/annotation/delta.ts";

export type Annotations = ReadonlyMap<AnnotationId, AnnotationView>;

/** What this browser knows of a consultation's annotations, complete up to change number `seq`. */
export type LiveState = { readonly seq: number; readonly annotations: Annotations };

/** What a page was given: whole annotations, or columns without their words. */
export type Snapshot =
  | { readonly seq: number; readonly annotations: readonly AnnotationView[] }
  | { readonly seq: number; readonly columns: Columns };

export const stateOf = (snapshot: Snapshot, consultationId: ConsultationId): LiveState => {
  const annotations = "columns" in snapshot ? fromColumns(snapshot.columns, consultationId) : snapshot.annotations;
  return { seq: snapshot.seq, annotations: new Map(annotations.map((a) => [a.id, a])) };
};

/** Words that are known already are kept where nothing has changed since. */
export const keepWords = (next: LiveState, known: Annotations): LiveState => ({
  ...next,
  annotations: new Map(
    [...next.annotations].map(([id, a]) => {
      const before = known.get(id);
      return [id, a.partial && before && !before.partial && before.seq === a.seq ? before : a];
    }),
  ),
});

/** Puts words in where they were left out. What has changed in the meantime has come with its own. */
export const fillIn = (state: LiveState, whole: readonly AnnotationView[]): LiveState => {
  const annotations = new Map(state.annotations);
  for (const a of whole) {
    const known = annotations.get(a.id);
    if (known?.partial && known.seq <= a.seq) annotations.set(a.id, a);
  }
  return { ...state, annotations };
};

/**
 * `applied`: the state after the delta. `known`: nothing in it is new. `gap`: something came between, which must be asked for first.
 */
export type Outcome =
  | { readonly type: "applied"; readonly state: LiveState }
  | { readonly type: "known" }
  | { readonly type: "gap"; readonly since: number };

/**
 * Takes one delta. Those that overlap what is known are fine, since they tell how things are, not how they changed; annotations that did
 * not change keep their identity.
 */
export const applyDelta = (state: LiveState, delta: Pick<Delta, "since" | "seq" | "upserts" | "gone">): Outcome => {
  if (delta.seq <= state.seq) return { type: "known" };
  if (delta.since > state.seq) return { type: "gap", since: state.seq };
  if (delta.upserts.length === 0 && delta.gone.length === 0) return { type: "applied", state: { ...state, seq: delta.seq } };
  const annotations = new Map(state.annotations);
  for (const id of delta.gone) annotations.delete(id as AnnotationId);
  for (const annotation of delta.upserts) {
    // A row is read after its change was told of, so an earlier delta may already have brought a later one.
    if ((annotations.get(annotation.id)?.seq ?? -1) <= annotation.seq) annotations.set(annotation.id, annotation);
  }
  return { type: "applied", state: { seq: delta.seq, annotations } };
};
