/**
 * Annotations as columns: what a page needs to mark, count and order five thousand of them, without what they say. Names, bodies, blocks
 * and tags stand once and are pointed at by number. What few have stands beside the columns, whole.
 */
import type { Audience, Cowriting } from "./audience.ts";
import { audiences, cowritings } from "./audience.ts";
import type { AnnotationState, AnnotationView } from "./annotation.ts";
import { kinds } from "./kind.ts";
import type { Target } from "./target.ts";
import type { AnnotationId, BlockId, BodyId, ConsultationId, PersonId, UnitId, VersionId } from "../ids.ts";

const states: readonly AnnotationState[] = ["draft", "open", "settled", "withdrawn"];
const types = ["range", "block", "section", "document", "missing"] as const satisfies readonly Target["type"][];

type Named = readonly (readonly [id: string, name: string])[];
/** What only some annotations have; of drafts, which are few, also what they say. */
type Rest = Partial<Omit<AnnotationView, "id" | "seq">>;

export type Columns = {
  readonly people: Named;
  readonly bodies: Named;
  readonly units: Named;
  readonly blocks: readonly string[];
  readonly tags: readonly string[];
  readonly versions: readonly string[];
  readonly id: readonly string[];
  readonly seq: readonly number[];
  readonly author: readonly number[];
  readonly body: readonly number[];
  /** -1 without a unit. */
  readonly unit: readonly number[];
  readonly version: readonly number[];
  /** kind, audience, co-writing and state in one number. */
  readonly facts: readonly number[];
  /** Five numbers each: type, block, start, end, last block; unused ones are 0. */
  readonly target: readonly number[];
  readonly replies: readonly number[];
  /** Milliseconds since 1970; and from there to submission, -1 while it is a draft. */
  readonly created: readonly number[];
  readonly submitted: readonly number[];
  readonly tagged: Readonly<Record<number, readonly number[]>>;
  readonly rest: Readonly<Record<number, Rest>>;
};

const createNumbers = <Value>() => {
  const values: Value[] = [];
  const known = new Map<string, number>();
  return {
    values,
    of: (key: string, value: Value): number => {
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, values.length);
      return values.push(value) - 1;
    },
  };
};

const factsOf = (a: AnnotationView): number =>
  ((kinds.indexOf(a.kind) * audiences.length + audiences.indexOf(a.audience)) * cowritings.length + cowritings.indexOf(a.cowriting)) * states.length +
  states.indexOf(a.state);

/** Everything but the words. */
export const toColumns = (annotations: readonly AnnotationView[]): Columns => {
  const people = createNumbers<readonly [string, string]>();
  const bodies = createNumbers<readonly [string, string]>();
  const units = createNumbers<readonly [string, string]>();
  const blocks = createNumbers<string>();
  const tags = createNumbers<string>();
  const versions = createNumbers<string>();
  const tagged: Record<number, number[]> = {};
  const rest: Record<number, Rest> = {};
  const block = (id: string): number => blocks.of(id, id);
  const numbersOf = (target: Target): readonly number[] => {
    const type = types.indexOf(target.type);
    switch (target.type) {
      case "range":
        return [type, block(target.blockId), target.start, target.end, block(target.endBlockId)];
      case "block":
        return [type, block(target.blockId), 0, 0, 0];
      case "section":
        return [type, block(target.sectionId), 0, 0, 0];
      case "missing":
        return [type, block(target.missingAfter), 0, 0, 0];
      case "document":
        return [type, 0, 0, 0, 0];
    }
  };
  annotations.forEach((a, at) => {
    if (a.tags.length > 0) tagged[at] = a.tags.map((tag) => tags.of(tag, tag));
    const { text, html, suggestion, quote, disposition } = a;
    const more = { proposal: a.proposal, assignment: a.assignment, agreements: a.agreements, iAgree: a.iAgree };
    const has: Rest = {
      ...(a.state === "draft" ? { text, html, suggestion, quote } : {}),
      ...(disposition ? { disposition } : {}),
      ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
    };
    if (Object.keys(has).length > 0) rest[at] = has;
  });
  const column = (of: (a: AnnotationView) => number): number[] => annotations.map(of);
  return {
    id: annotations.map((a) => a.id),
    seq: column((a) => a.seq),
    author: column((a) => people.of(a.authorId, [a.authorId, a.authorName])),
    body: column((a) => bodies.of(a.bodyId, [a.bodyId, a.bodyName])),
    unit: column((a) => (a.unitId === null ? -1 : units.of(a.unitId, [a.unitId, a.unitName ?? ""]))),
    version: column((a) => versions.of(a.versionId, a.versionId)),
    facts: column(factsOf),
    target: annotations.flatMap((a) => numbersOf(a.target)),
    replies: column((a) => a.replyCount),
    created: column((a) => Date.parse(a.createdAt)),
    submitted: column((a) => (a.submittedAt === null ? -1 : Date.parse(a.submittedAt) - Date.parse(a.createdAt))),
    tagged,
    rest,
    people: people.values,
    bodies: bodies.values,
    units: units.values,
    blocks: blocks.values,
    tags: tags.values,
    versions: versions.values,
  };
};

const targetAt = ({ target, blocks }: Columns, at: number): Target => {
  const [type, first, start, end, last] = [0, 1, 2, 3, 4].map((i) => target[at * 5 + i] ?? 0) as [number, number, number, number, number];
  const blockId = (blocks[first] ?? "") as BlockId;
  switch (types[type] ?? "document") {
    case "range":
      return { type: "range", blockId, start, end, endBlockId: (blocks[last] ?? "") as BlockId };
    case "block":
      return { type: "block", blockId };
    case "section":
      return { type: "section", sectionId: blockId };
    case "missing":
      return { type: "missing", missingAfter: blockId };
    case "document":
      return { type: "document" };
  }
};

const take = (number: number, size: number): readonly [rest: number, value: number] => [Math.floor(number / size), number % size];

/** The annotations again; those whose words were left out say so. */
export const fromColumns = (columns: Columns, consultationId: ConsultationId): AnnotationView[] =>
  columns.id.map((id, at): AnnotationView => {
    const [withoutState, state] = take(columns.facts[at] ?? 0, states.length);
    const [withoutCowriting, cowriting] = take(withoutState, cowritings.length);
    const [kind, audience] = take(withoutCowriting, audiences.length);
    const [authorId, authorName] = columns.people[columns.author[at] ?? 0] ?? ["", ""];
    const [bodyId, bodyName] = columns.bodies[columns.body[at] ?? 0] ?? ["", ""];
    const unit = columns.units[columns.unit[at] ?? -1];
    const created = columns.created[at] ?? 0;
    const submitted = columns.submitted[at] ?? -1;
    const stateName = states[state] ?? "open";
    return {
      id: id as AnnotationId,
      consultationId,
      seq: columns.seq[at] ?? 0,
      versionId: (columns.versions[columns.version[at] ?? 0] ?? "") as VersionId,
      bodyId: bodyId as BodyId,
      bodyName,
      unitId: (unit?.[0] ?? null) as UnitId | null,
      unitName: unit?.[1] ?? null,
      authorId: authorId as PersonId,
      authorName,
      kind: kinds[kind] ?? "clarify",
      audience: (audiences[audience] ?? "own") satisfies Audience,
      cowriting: (cowritings[cowriting] ?? "author") satisfies Cowriting,
      state: stateName,
      target: targetAt(columns, at),
      tags: (columns.tagged[at] ?? []).map((tag) => columns.tags[tag] ?? ""),
      replyCount: columns.replies[at] ?? 0,
      createdAt: new Date(created).toISOString(),
      submittedAt: submitted < 0 ? null : new Date(created + submitted).toISOString(),
      text: "",
      html: "",
      suggestion: "",
      quote: { exact: "", prefix: "", suffix: "" },
      disposition: null,
      ...columns.rest[at],
      // Nothing is left out of what has nothing to say.
      ...(stateName === "draft" || stateName === "withdrawn" ? {} : { partial: true }),
    };
  });
