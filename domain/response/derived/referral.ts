/** *Remissen*: the sender's own words, and who sent them. */
import type { ResponseFacts } from "../facts.ts";
import type { DerivedSentence } from "../wording.ts";
import { institutionInProse } from "./names.ts";

export const referralParagraphs = ({ consultation }: ResponseFacts): DerivedSentence[] => [
  ...paragraphsOf(consultation.description).map((text, index) => ({ key: `referral.description.${index + 1}`, text })),
  { key: "referral.sent", text: sentBy(consultation) },
];

const sentBy = ({ senderName, senderDnr }: ResponseFacts["consultation"]): string => {
  const dnr = senderDnr.trim();
  return `Remissen är skickad av ${institutionInProse(senderName, "committee")}${dnr === "" ? "" : `, diarienummer ${dnr}`}.`;
};

/** Paragraphs are parted by blank lines. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
