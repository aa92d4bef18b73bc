/** *Förslag till beslut*: written as if already taken, one act per item. */
import { needsImmediateAdjustment } from "../../consultation/adjustment.ts";
import type { ResponseFacts } from "../facts.ts";
import { officeNoun } from "./names.ts";
import { genitive } from "./swedish.ts";

export const decisionItems = (facts: ResponseFacts): string[] =>
  facts.body.kind === "company" ? companyItems(facts) : committeeItems(facts);

/** Whether the answer cannot wait for ordinary adjustment. Unknown, and so false, while no meeting is chosen; never for a company. */
export const mustAdjustAtOnce = ({ body, consultation, meeting }: ResponseFacts): boolean =>
  body.kind === "committee" && meeting !== null && needsImmediateAdjustment(consultation.lastAnswerDay, meeting);

const committeeItems = (facts: ResponseFacts): string[] => {
  const { name, officeName, kind } = facts.body;
  const answered = `${name} anser remissen besvarad i enlighet med ${genitive(officeNoun(officeName, kind))} tjänsteutlåtande.`;
  return mustAdjustAtOnce(facts) ? [answered, `${name} förklarar beslutet omedelbart justerat.`] : [answered];
};

const companyItems = ({ body }: ResponseFacts): string[] => [`${body.name} lämnar detta yttrande som svar på remissen.`];
