/** What stands around the text: title, addressee, the kind of document and the name of the views section. */
import type { ResponseFacts } from "../facts.ts";
import type { DerivedSentence } from "../wording.ts";
import { genitive } from "./swedish.ts";

export const responseTitle = ({ consultation }: ResponseFacts): string => `${withoutFullStop(consultation.title)}. Svar på remiss`;

export const attachmentItems = ({ consultation }: ResponseFacts): DerivedSentence[] => [
  { key: "attachments.draft", text: `Remiss av ${withoutFullStop(consultation.title)}` },
];

/** "Till Exploateringsnämnden 2023-10-19"; without a day while no meeting is chosen. What no committee decides goes to the sender directly. */
export const addressee = ({ body, meeting, consultation, onDelegation }: ResponseFacts): string =>
  body.kind === "company" || onDelegation ? `Till ${consultation.senderName}` : ["Till", body.name, meeting?.heldOn].filter(Boolean).join(" ");

export const documentType = ({ body }: ResponseFacts): string => (body.kind === "company" ? "Yttrande" : "Tjänsteutlåtande");

/** "Exploateringskontorets synpunkter". */
export const viewsHeading = ({ body }: ResponseFacts): string => `${genitive(body.officeName)} synpunkter`;

const withoutFullStop = (title: string): string => title.trim().replace(/\.+$/, "");
