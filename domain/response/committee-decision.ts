import type { IsoDay } from "../ids.ts";
import type { ResponseFacts } from "./facts.ts";
import type { FormalBlock, FormalDocument, FormalSection } from "./formal-document.ts";
import type { DecidedBy } from "./state.ts";
import { genitive, longDate } from "./derived/swedish.ts";

/** As the official proposed; the proposal with words changed; something else altogether. */
export const decisionOutcomes = ["asProposed", "changed", "other"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** Reservation, or a special statement (särskilt uttalande). */
export const reservationKinds = ["reservation", "statement"] as const;
export type ReservationKind = (typeof reservationKinds)[number];

export type Reservation = { readonly kind: ReservationKind; /** Who made it, as it is to be named. */ readonly by: string; readonly text: string };

/** What was decided on the answer, as the minutes have it. */
export type CommitteeDecision = {
  readonly outcome: DecisionOutcome;
  readonly decidedBy: DecidedBy;
  readonly decidedOn: IsoDay;
  /** "§ 14"; for an official's decision its number in the list of delegated decisions. Empty when there is none. */
  readonly paragraph: string;
  /** What was proposed, item by item: from the sealed statement. */
  readonly proposed: readonly string[];
  /** What was decided, item by item. */
  readonly decided: readonly string[];
  readonly immediatelyAdjusted: boolean;
  readonly reservations: readonly Reservation[];
};

/** The items of *Förslag till beslut* in a document that has been assembled. */
export const proposedItems = ({ sections }: FormalDocument): string[] =>
  sections.filter(({ key }) => key === "decision").flatMap(({ blocks }) => blocks.flatMap(itemsOf));

const itemsOf = (block: FormalBlock): string[] => {
  if (block.type === "list") return block.items.map((item) => item.flatMap(itemsOf).join("\n"));
  return block.type === "paragraph" ? [block.runs.map((run) => run.text).join("")] : [];
};

/** The document with what was decided standing first, before the proposal. */
export const withDecision = (document: FormalDocument, decision: CommitteeDecision, body: ResponseFacts["body"]): FormalDocument => ({
  ...document,
  sections: [decisionSection(decision, body), ...document.sections.filter(({ key }) => key !== "committeeDecision")],
});

const decisionSection = (decision: CommitteeDecision, body: ResponseFacts["body"]): FormalSection => ({
  key: "committeeDecision",
  heading: decision.decidedBy === "committee" ? `${genitive(body.name)} beslut` : "Beslut",
  origin: "derived",
  blocks: [
    paragraph(introduction(decision, body)),
    { type: "list", ordered: true, items: decision.decided.map((item) => [paragraph(item)]) },
    ...(decision.immediatelyAdjusted ? [paragraph("Beslutet är omedelbart justerat.")] : []),
    ...decision.reservations.flatMap(reservationBlocks),
  ],
});

const introduction = ({ decidedBy, decidedOn, paragraph: number }: CommitteeDecision, body: ResponseFacts["body"]): string => {
  const who = decidedBy === "committee" ? body.name : body.officeName;
  return `${who} beslutade ${longDate(decidedOn)}${number === "" ? "" : `, ${number}`}:`;
};

const reservationBlocks = ({ kind, by, text }: Reservation): FormalBlock[] => [
  { type: "heading", level: 3, runs: [{ text: `${kind === "reservation" ? "Reservation" : "Särskilt uttalande"} av ${by}` }] },
  ...text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(paragraph),
];

const paragraph = (text: string): FormalBlock => ({ type: "paragraph", runs: [{ text }], pointId: null });
