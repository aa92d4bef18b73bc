/** What a table of annotations says in each column, in the language of whoever asks for it. */
import type { Audience } from "../../../domain/annotation/audience.ts";
import type { Outcome } from "../../../domain/annotation/disposition.ts";
import type { Kind } from "../../../domain/annotation/kind.ts";
import type { Locale } from "../../../domain/people/actor.ts";
import type { RegisterEntry } from "../../queries/annotation/annotation-register.ts";
import { safeText } from "../safe-text.ts";
import { kindWords, outcomeWords } from "../words.ts";

export type Cell = string | number;
export type Column = { readonly title: string; readonly width: number; readonly value: (entry: RegisterEntry, index: number) => Cell };

type Words = {
  readonly titles: Readonly<Record<keyof typeof widths, string>>;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly audience: Readonly<Record<Audience, string>>;
  readonly state: { readonly open: string; readonly settled: string };
  readonly whole: string;
};

/** In characters, as spreadsheets measure. */
const widths = {
  number: 6,
  section: 28,
  paragraph: 9,
  quote: 40,
  kind: 12,
  text: 60,
  suggestion: 40,
  author: 20,
  unit: 24,
  body: 24,
  audience: 14,
  tags: 18,
  submitted: 17,
  replies: 7,
  state: 10,
  outcome: 14,
  reason: 30,
  settledBy: 20,
  usedIn: 50,
  setAside: 30,
  id: 38,
} as const;

const words: Readonly<Record<Locale, Words>> = {
  sv: {
    titles: {
      number: "Nr",
      section: "Avsnitt",
      paragraph: "Stycke",
      quote: "Citat",
      kind: "Slag",
      text: "Synpunkt",
      suggestion: "Föreslagen lydelse",
      author: "Lämnad av",
      unit: "Avdelning",
      body: "Remissinstans",
      audience: "Synlig för",
      tags: "Taggar",
      submitted: "Inlämnad",
      replies: "Svar",
      state: "Läge",
      outcome: "Avgörande",
      reason: "Skäl",
      settledBy: "Avgjord av",
      usedIn: "Används i",
      setAside: "Lämnas utanför",
      id: "Id",
    },
    kind: kindWords,
    outcome: outcomeWords,
    audience: { own: "Den som skrev", unit: "Avdelningen", body: "Förvaltningen", all: "Alla remissinstanser" },
    state: { open: "Öppen", settled: "Avgjord" },
    whole: "Förslaget som helhet",
  },
  en: {
    titles: {
      number: "No.",
      section: "Section",
      paragraph: "Paragraph",
      quote: "Quote",
      kind: "Kind",
      text: "Comment",
      suggestion: "Suggested wording",
      author: "Made by",
      unit: "Unit",
      body: "Body",
      audience: "Visible to",
      tags: "Tags",
      submitted: "Submitted",
      replies: "Replies",
      state: "State",
      outcome: "Verdict",
      reason: "Reason",
      settledBy: "Settled by",
      usedIn: "Used in",
      setAside: "Set aside because",
      id: "Id",
    },
    kind: {
      support: "Support",
      clarify: "Clarify",
      add: "Addition",
      change: "Change",
      strike: "Strike",
      missing: "Missing",
      structure: "Structure",
      question: "Question",
    },
    outcome: { accepted: "Accepted", partly: "Accepted in part", declined: "Declined", noted: "Noted" },
    audience: { own: "Its author", unit: "The unit", body: "The body", all: "All bodies" },
    state: { open: "Open", settled: "Settled" },
    whole: "The draft as a whole",
  },
};

export const columnsIn = (locale: Locale): readonly Column[] => {
  const { titles, kind, outcome, audience, state, whole } = words[locale];
  const values: Record<keyof typeof widths, Column["value"]> = {
    number: (_, index) => index + 1,
    section: ({ place }) => (place.scope === "document" ? whole : (place.path.at(-1) ?? "")),
    paragraph: ({ place }) => place.number ?? "",
    quote: ({ annotation }) => annotation.quote.exact,
    kind: ({ annotation }) => kind[annotation.kind],
    text: ({ annotation }) => annotation.text,
    suggestion: ({ annotation }) => annotation.suggestion,
    author: ({ annotation }) => annotation.authorName,
    unit: ({ annotation }) => annotation.unitName ?? "",
    body: ({ annotation }) => annotation.bodyName,
    audience: ({ annotation }) => audience[annotation.audience],
    tags: ({ annotation }) => annotation.tags.join(", "),
    submitted: ({ annotation }) => stockholmTime(annotation.submittedAt ?? annotation.createdAt),
    replies: ({ annotation }) => annotation.replyCount,
    state: ({ annotation }) => (annotation.state === "settled" ? state.settled : state.open),
    outcome: ({ annotation }) => (annotation.disposition ? outcome[annotation.disposition.outcome] : ""),
    reason: ({ annotation }) => annotation.disposition?.reason ?? "",
    settledBy: ({ annotation }) => annotation.disposition?.byName ?? "",
    usedIn: ({ usedIn }) => usedIn.join("\n\n"),
    setAside: ({ setAside }) => setAside ?? "",
    id: ({ annotation }) => annotation.id,
  };
  return (Object.keys(widths) as (keyof typeof widths)[]).map((key) => ({ title: titles[key], width: widths[key], value: values[key] }));
};

/** A spreadsheet's own bound for one cell, in UTF-16 units. */
const cellLength = 32_767;

/** The table's cells, with text that every program can read. Nothing hides before the first letter of one. */
export const cellsOf = (columns: readonly Column[], entries: readonly RegisterEntry[]): Cell[][] =>
  entries.map((entry, index) =>
    columns.map(({ value }) => {
      const cell = value(entry, index);
      return typeof cell === "number" ? cell : bounded(safeText(cell).trim());
    }),
  );

const bounded = (text: string): string => (text.length <= cellLength ? text : `${text.slice(0, cellLength - 2).replace(/[\ud800-\udbff]$/, "")} …`);

/** "2024-09-12 09:30", as the clock in Sweden showed. */
const stockholmTime = (at: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short", timeStyle: "short" }).format(new Date(at));
