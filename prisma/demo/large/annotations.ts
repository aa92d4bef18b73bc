import { audiences, type Audience } from "../../../domain/annotation/audience.ts";
import { kinds, takesSuggestion, type Kind } from "../../../domain/annotation/kind.ts";
import type { DemoAnnotation, DemoBody, DemoDisposition, DemoReply, DemoTarget } from "../types.ts";
import type { LargeDraft, LargeParagraph } from "./draft.ts";
import { programmeSentence, task, upperFirst } from "./grammar.ts";
import type { Random } from "./random.ts";
import { actors, conditions, objects, places, purposes, themes, times } from "./words.ts";

const textOf: Record<Kind, (random: Random) => string> = {
  support: (r) => `Det är positivt att ${r.pick(objects)} lyfts fram, ${r.pick(purposes)}.`,
  clarify: (r) => `Det bör framgå tydligare vem som ska ${task(r)} ${r.pick(places)}.`,
  add: (r) => `Stycket bör kompletteras med hur ${r.pick(actors)} ska ${task(r)} ${r.pick(times)}.`,
  change: (r) => `Formuleringen bör ändras så att ${r.pick(actors)} får ansvar för att ${task(r)}.`,
  strike: (r) => `Meningen kan utgå, eftersom det redan är bestämt att ${r.pick(actors)} ska ${task(r)}.`,
  missing: (r) => `${upperFirst(r.pick(objects))} saknas, trots att frågan är viktig ${r.pick(places)}.`,
  structure: (r) => `Stycket hör bättre hemma där programmet behandlar ${r.pick(themes)}.`,
  question: (r) => `Vem förväntas ${task(r)} om ${r.pick(conditions)}?`,
};

const answers: readonly ((random: Random) => string)[] = [
  (r) => `Håller med, särskilt ${r.pick(places)}.`,
  (r) => `Det kan bli svårt om ${r.pick(conditions)}.`,
  (r) => `Enligt nuvarande ordning är det ${r.pick(actors)} som ska ${task(r)}.`,
  (r) => `Frågan kom upp redan när förra programmet skrevs, om än bara i fråga om ${r.pick(objects)}.`,
];

const reasons: readonly ((random: Random) => string)[] = [
  (r) => `Frågan regleras redan genom att ${r.pick(actors)} ska ${task(r)}.`,
  () => "Frågan ligger utanför det egna ansvarsområdet.",
  (r) => `Kan tas upp på nytt om ${r.pick(conditions)}.`,
];

/** Of a hundred annotations: what kind they are, and who sees them. */
const kindShares: Record<Kind, number> = { support: 12, clarify: 26, add: 20, change: 14, strike: 5, missing: 9, structure: 4, question: 10 };
const kindBag: readonly Kind[] = kinds.flatMap((kind) => Array.from({ length: kindShares[kind] }, () => kind));

const audienceShares: Record<Audience, number> = { own: 5, unit: 15, body: 65, all: 15 };
const audienceBag: readonly Audience[] = audiences.flatMap((audience) => Array.from({ length: audienceShares[audience] }, () => audience));

/** `count` annotations, most of them where many others are: six in ten stand on an eighth of the paragraphs. */
export const largeAnnotations = (random: Random, draft: LargeDraft, bodies: readonly DemoBody[], count: number): DemoAnnotation[] => {
  const hot = draft.paragraphs.filter((_, index) => index % 64 < 8);
  return Array.from({ length: count }, (_, index) => {
    const body = random.pick(bodies);
    const author = random.pick(body.people.filter((person) => person.roles.includes("annotator")));
    const kind = random.pick(kindBag);
    const paragraph = random.pick(random.chance(0.6) ? hot : draft.paragraphs);
    const audience = random.pick(audienceBag);
    const disposition = audience === "body" || audience === "all" ? dispositionOf(random, body, author.email) : undefined;
    return {
      key: `stor-${index + 1}`,
      body: body.key,
      unit: author.unit,
      author: author.email,
      kind,
      target: targetOf(random, kind, paragraph),
      text: textOf[kind](random),
      ...(takesSuggestion(kind) && random.chance(0.5) ? { suggestion: programmeSentence(random) } : {}),
      audience,
      tags: random.chance(0.3) ? [random.pick(body.tags)] : [],
      replies: audience === "own" ? [] : repliesOf(random, body, audience === "unit" ? author.unit : null),
      ...(disposition ? { disposition } : {}),
      ...(audience === "body" && random.chance(0.1) ? { released: true } : {}),
    };
  });
};

const targetOf = (random: Random, kind: Kind, { sentences, section }: LargeParagraph): DemoTarget => {
  const [first = ""] = sentences;
  if (kind === "structure") return { section };
  if (kind === "missing") return random.chance(0.3) ? { missingAfter: section } : { missingAfter: first };
  const choice = random.next();
  if (choice < 0.2) return { block: first };
  if (choice < 0.22) return { document: true };
  const quote = random.pick(sentences);
  const endQuote = sentences[sentences.indexOf(quote) + 1];
  return endQuote !== undefined && choice > 0.85 ? { quote, endQuote } : { quote };
};

/** More than half are settled, by a reviewer who is not the author. */
const dispositionOf = (random: Random, body: DemoBody, author: string): DemoDisposition | undefined => {
  const reviewer = body.people.find((person) => person.roles.includes("reviewer") && person.email !== author);
  if (!reviewer || random.chance(0.4)) return undefined;
  const outcome = random.pick(["accepted", "accepted", "accepted", "accepted", "partly", "declined", "declined", "noted", "noted"] as const);
  return outcome === "accepted" || outcome === "noted"
    ? { by: reviewer.email, outcome }
    : { by: reviewer.email, outcome, reason: random.pick(reasons)(random) };
};

const repliesOf = (random: Random, body: DemoBody, unit: string | null): DemoReply[] => {
  const writers = body.people.filter((person) => person.roles.includes("annotator") && (unit === null || person.unit === unit));
  const count = random.chance(0.65) ? 0 : 1 + random.below(3);
  return Array.from({ length: count }, () => ({ author: random.pick(writers).email, text: random.pick(answers)(random) }));
};
