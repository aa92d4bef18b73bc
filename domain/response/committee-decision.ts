import type { IsoDay, ResponseFileId } from "../ids.ts";
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

/** The file that a reservation was handed in as. */
export type ReservationFile = {
  readonly id: ResponseFileId;
  readonly fileName: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** As numbered under *Bilagor*. */
  readonly number: number;
};

export type Reservation = {
  readonly kind: ReservationKind;
  /** Who made it, as it is to be named. */
  readonly by: string;
  /** Empty where the file says it all. */
  readonly text: string;
  readonly file?: ReservationFile;
};

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

/** How a reservation is named: its heading, and its line under *Bilagor*. */
export const reservationTitle = ({ kind, by }: Pick<Reservation, "kind" | "by">): string =>
  `${kind === "reservation" ? "Reservation" : "Särskilt uttalande"} av ${by}`;

/** The document with what was decided standing first, before the proposal, and its files after the statement's own `attachments`. */
export const withDecision = (document: FormalDocument, decision: CommitteeDecision, body: ResponseFacts["body"], attachments: number): FormalDocument => ({
  ...document,
  sections: [
    decisionSection(decision, body),
    ...document.sections
      .filter(({ key }) => key !== "committeeDecision")
      .map((section) => (section.key === "attachments" ? withFiles(section, decision, attachments) : section)),
  ],
});

const withFiles = (section: FormalSection, { reservations }: CommitteeDecision, attachments: number): FormalSection => {
  const added = reservations.filter((r) => r.file).map((r): FormalBlock[] => [paragraph(reservationTitle(r))]);
  return {
    ...section,
    blocks: section.blocks.map((block) => (block.type === "list" ? { ...block, items: [...block.items.slice(0, attachments), ...added] } : block)),
  };
};

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

const reservationBlocks = (reservation: Reservation): FormalBlock[] => [
  { type: "heading", level: 3, runs: [{ text: reservationTitle(reservation) }] },
  ...reservation.text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(paragraph),
  ...(reservation.file ? [paragraph(`${reservation.kind === "reservation" ? "Reservationen" : "Uttalandet"} finns i bilaga ${reservation.file.number}.`)] : []),
];

const paragraph = (text: string): FormalBlock => ({ type: "paragraph", runs: [{ text }], pointId: null });
