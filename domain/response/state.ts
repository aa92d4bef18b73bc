/**
 * The steps of a response (utkast, granskas, godkänd av avdelningschef, godkänd av förvaltningschef, inför nämnd, beslutad, expedierad).
 * The text is open in `writing` alone; from `approved` on it is sealed.
 */
export const responseStates = ["writing", "review", "unitApproved", "approved", "committee", "decided", "dispatched"] as const;
export type ResponseState = (typeof responseStates)[number];

/** From here on what is shown and exported is the seal. */
export const isSealedState = (state: ResponseState): boolean => responseStates.indexOf(state) >= responseStates.indexOf("approved");

/** Who decides on the answer: the committee, on the official's proposal, or an official (on delegation, or as a company's director). */
export type DecidedBy = "committee" | "official";

/** The steps that an answer takes on its way forward. One that an official decides never goes to the committee. */
export const stepsOnTheWay = (decidedBy: DecidedBy): readonly ResponseState[] =>
  responseStates.filter((state) => state !== "committee" || decidedBy === "committee");

/** Ställning: the body's position as data, kept beside the wording actually used. */
export const stances = ["supports", "supportsWithRemarks", "opposes", "noObjection", "abstains"] as const;
export type Stance = (typeof stances)[number];

/** The sections of a Stockholm tjänsteutlåtande, in order; the committee's decision stands first once there is one. */
export const sectionKeys = [
  "committeeDecision",
  "decision",
  "signatures",
  "summary",
  "referral",
  "preparation",
  "views",
  "end",
  "attachments",
] as const;

/** A section that a body's template adds with text of its own. */
export type OwnSectionKey = `own-${string}`;
export type SectionKey = (typeof sectionKeys)[number] | OwnSectionKey;

export const isOwnSection = (key: SectionKey): key is OwnSectionKey => key.startsWith("own-");

/** Sections that people write; each is a field of the response's live document. The others are derived from recorded facts. */
export const writtenSections = ["summary", "views"] as const;
export type WrittenSection = (typeof writtenSections)[number];
