/** *Remissen*: the sender's own words, and who sent them. */
import type { ResponseFacts } from "../facts.ts";
import { institutionInProse } from "./names.ts";

export const referralParagraphs = ({ consultation }: ResponseFacts): string[] => [
  ...paragraphsOf(consultation.description),
  sentBy(consultation),
];

const sentBy = ({ senderName, senderDnr }: ResponseFacts["consultation"]): string => {
  const dnr = senderDnr.trim();
  return `Remissen är skickad av ${institutionInProse(senderName, "committee")}${dnr === "" ? "" : `, diarienummer ${dnr}`}.`;
};

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
