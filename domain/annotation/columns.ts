/**
 * Annotations as columns: what a page needs to mark, count and order five thousand of them, without what they say. Names, bodies, blocks
 * and tags stand once and are pointed at by number. What few have stands beside the columns, whole.
 *
 * Each column is one string: a page's data are a script's literal, and a browser reads a string many times as fast as the thousands of
 * numbers in it.
 */
import type { Audience, Cowriting } from "./audience.ts";
import { audiences, cowritings } from "./audience.ts";
import type { AnnotationState, AnnotationView, Disposition } from "./annotation.ts";
import { outcomes } from "./disposition.ts";
import { kinds } from "./kind.ts";
import type { Target } from "./target.ts";
import type { AnnotationId, BlockId, BodyId, ConsultationId, PersonId, UnitId, VersionId } from "../ids.ts";

const states: readonly AnnotationState[] = ["draft", "open", "settled", "withdrawn"];
const types = ["range", "block", "section", "document", "missing"] as const satisfies readonly Target["type"][];

type Named = readonly (readonly [id: string, name: string])[];
/** What only some annotations have; of some also what they say. */
type Rest = Partial<Omit<AnnotationView, "id" | "seq">>;

/** Numbers, with commas between them. */
type Numbers = string;

export type Columns = {
  readonly people: Named;
  readonly bodies: Named;
  readonly units: Named;
  readonly blocks: readonly string[];
  readonly tags: readonly string[];
  readonly versions: readonly string[];
  /** Of verdicts: the names of who gave them, and the reasons. */
  readonly settlers: readonly string[];
  readonly reasons: readonly string[];
  /** With commas between them. */
  readonly id: string;
  /** Each as the difference from the one before. */
  readonly seq: Numbers;
  readonly author: Numbers;
  readonly body: Numbers;
  /** -1 without a unit. */
  readonly unit: Numbers;
  readonly version: Numbers;
  /** kind, audience, co-writing and state in one number. */
  readonly facts: Numbers;
  /** Five numbers each: type, block, start, end, last block; unused ones are 0. */
  readonly target: Numbers;
  readonly replies: Numbers;
  /** Milliseconds since the one before, the first since 1970; and from there to submission, -1 while it is a draft. */
  readonly created: Numbers;
  readonly submitted: Numbers;
  /** Five numbers for each verdict: of which annotation, outcome, settler, reason (-1 without), milliseconds since it was created. */
  readonly verdicts: Numbers;
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

const numbersIn = (column: Numbers): readonly number[] => (column === "" ? [] : (JSON.parse(`[${column}]`) as number[]));

const differences = (values: readonly number[]): readonly number[] => values.map((value, at) => value - (values[at - 1] ?? 0));

const sums = (values: readonly number[]): readonly number[] => {
  let sum = 0;
  return values.map((value) => (sum += value));
};

const factsOf = (a: AnnotationView): number =>
  ((kinds.indexOf(a.kind) * audiences.length + audiences.indexOf(a.audience)) * cowritings.length + cowritings.indexOf(a.cowriting)) * states.length +
  states.indexOf(a.state);

const wordsOf = ({ text, html, suggestion, quote }: AnnotationView): Rest => ({ text, html, suggestion, quote });

const restOf = (annotation: AnnotationView, words: Rest | null): Rest | null => {
  const { proposal, assignment, agreements, iAgree } = annotation;
  if (!words && !proposal && !assignment && !agreements && !iAgree) return null;
  return {
    ...words,
    ...(proposal ? { proposal } : {}),
    ...(assignment ? { assignment } : {}),
    ...(agreements ? { agreements } : {}),
    ...(iAgree ? { iAgree } : {}),
  };
};

const nothingSaid: ReadonlyMap<AnnotationId, AnnotationView> = new Map();

/** Everything but the words; these of drafts, and of those that are given `said`. */
export const toColumns = (annotations: readonly AnnotationView[], said = nothingSaid): Columns => {
  const people = createNumbers<readonly [string, string]>();
  const bodies = createNumbers<readonly [string, string]>();
  const units = createNumbers<readonly [string, string]>();
  const [blocks, tags, versions, settlers, reasons] = [createNumbers<string>(), createNumbers<string>(), createNumbers<string>(), createNumbers<string>(), createNumbers<string>()];
  const tagged: Record<number, number[]> = {};
  const rest: Record<number, Rest> = {};
  const verdicts: number[] = [];
  const created = annotations.map((a) => Date.parse(a.createdAt));
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
  const verdictOf = ({ outcome, byName, reason, at }: Disposition, of: number): readonly number[] => [
    of,
    outcomes.indexOf(outcome),
    settlers.of(byName, byName),
    reason === null ? -1 : reasons.of(reason, reason),
    Date.parse(at) - (created[of] ?? 0),
  ];
  annotations.forEach((a, at) => {
    if (a.tags.length > 0) tagged[at] = a.tags.map((tag) => tags.of(tag, tag));
    if (a.disposition) verdicts.push(...verdictOf(a.disposition, at));
    const speaks = a.state === "draft" ? a : said.get(a.id);
    const has = restOf(a, speaks ? wordsOf(speaks) : null);
    if (has) rest[at] = has;
  });
  const column = (of: (a: AnnotationView, at: number) => number): Numbers => annotations.map(of).join();
  return {
    id: annotations.map((a) => a.id).join(),
    seq: differences(annotations.map((a) => a.seq)).join(),
    author: column((a) => people.of(a.authorId, [a.authorId, a.authorName])),
    body: column((a) => bodies.of(a.bodyId, [a.bodyId, a.bodyName])),
    unit: column((a) => (a.unitId === null ? -1 : units.of(a.unitId, [a.unitId, a.unitName ?? ""]))),
    version: column((a) => versions.of(a.versionId, a.versionId)),
    facts: column(factsOf),
    target: annotations.flatMap((a) => numbersOf(a.target)).join(),
    replies: column((a) => a.replyCount),
    created: differences(created).join(),
    submitted: column((a, at) => (a.submittedAt === null ? -1 : Date.parse(a.submittedAt) - (created[at] ?? 0))),
    verdicts: verdicts.join(),
    tagged,
    rest,
    people: people.values,
    bodies: bodies.values,
    units: units.values,
    blocks: blocks.values,
    tags: tags.values,
    versions: versions.values,
    settlers: settlers.values,
    reasons: reasons.values,
  };
};

const targetFrom = (numbers: readonly number[], blocks: readonly string[], at: number): Target => {
  const [type, first, start, end, last] = [0, 1, 2, 3, 4].map((i) => numbers[at * 5 + i] ?? 0) as [number, number, number, number, number];
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

const verdictsIn = ({ verdicts, settlers, reasons }: Columns, created: readonly number[]): ReadonlyMap<number, Disposition> => {
  const numbers = numbersIn(verdicts);
  const found = new Map<number, Disposition>();
  for (let i = 0; i < numbers.length; i += 5) {
    const [of, outcome, settler, reason, later] = [0, 1, 2, 3, 4].map((n) => numbers[i + n] ?? 0) as [number, number, number, number, number];
    found.set(of, {
      outcome: outcomes[outcome] ?? "noted",
      reason: reasons[reason] ?? null,
      byName: settlers[settler] ?? "",
      at: new Date((created[of] ?? 0) + later).toISOString(),
    });
  }
  return found;
};

/** The annotations again; those whose words were left out say so. */
export const fromColumns = (columns: Columns, consultationId: ConsultationId): AnnotationView[] => {
  const { people, bodies, units, blocks, tags, versions } = columns;
  const created = sums(numbersIn(columns.created));
  const seq = sums(numbersIn(columns.seq));
  const [authors, bodyAt, unitAt, versionAt] = [columns.author, columns.body, columns.unit, columns.version].map(numbersIn);
  const [facts, targets, replies, submissions] = [columns.facts, columns.target, columns.replies, columns.submitted].map(numbersIn);
  const verdicts = verdictsIn(columns, created);
  return (columns.id === "" ? [] : columns.id.split(",")).map((id, at): AnnotationView => {
    const [withoutState, state] = take(facts?.[at] ?? 0, states.length);
    const [withoutCowriting, cowriting] = take(withoutState, cowritings.length);
    const [kind, audience] = take(withoutCowriting, audiences.length);
    const [authorId, authorName] = people[authors?.[at] ?? 0] ?? ["", ""];
    const [bodyId, bodyName] = bodies[bodyAt?.[at] ?? 0] ?? ["", ""];
    const unit = units[unitAt?.[at] ?? -1];
    const createdAt = new Date(created[at] ?? 0).toISOString();
    const submitted = submissions?.[at] ?? -1;
    const stateName = states[state] ?? "open";
    const rest = columns.rest[at];
    return {
      id: id as AnnotationId,
      consultationId,
      seq: seq[at] ?? 0,
      versionId: (versions[versionAt?.[at] ?? 0] ?? "") as VersionId,
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
      target: targetFrom(targets ?? [], blocks, at),
      tags: (columns.tagged[at] ?? []).map((tag) => tags[tag] ?? ""),
      replyCount: replies?.[at] ?? 0,
      createdAt,
      submittedAt: submitted < 0 ? null : submitted === 0 ? createdAt : new Date((created[at] ?? 0) + submitted).toISOString(),
      text: "",
      html: "",
      suggestion: "",
      quote: { exact: "", prefix: "", suffix: "" },
      disposition: verdicts.get(at) ?? null,
      ...rest,
      // Nothing is left out of what has nothing to say.
      ...(stateName === "withdrawn" || rest?.text !== undefined ? {} : { partial: true }),
    };
  });
};
