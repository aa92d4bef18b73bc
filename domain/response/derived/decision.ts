/** *Förslag till beslut*: written as if already taken, one act per item. */
import { needsImmediateAdjustment } from "../../consultation/adjustment.ts";
import type { ResponseFacts } from "../facts.ts";
import type { DerivedSentence } from "../wording.ts";
import { institutionInProse, officeNoun } from "./names.ts";
import { genitive } from "./swedish.ts";

export const decisionItems = (facts: ResponseFacts): DerivedSentence[] => {
  if (facts.body.kind === "company") return [{ key: "decision.answered", text: companyAnswer(facts) }];
  return facts.onDelegation ? delegatedItems(facts) : committeeItems(facts);
};

/** "Förslag till beslut" to a committee; an official on delegation decides in the same paper. */
export const decisionHeading = ({ body, onDelegation }: ResponseFacts): string =>
  body.kind === "committee" && onDelegation ? "Beslut" : "Förslag till beslut";

/** Whether the answer cannot wait for ordinary adjustment. Unknown, and so false, while no meeting is chosen; never without a committee. */
export const mustAdjustAtOnce = ({ body, consultation, meeting, onDelegation }: ResponseFacts): boolean =>
  body.kind === "committee" && !onDelegation && meeting !== null && needsImmediateAdjustment(consultation.lastAnswerDay, meeting);

const committeeItems = (facts: ResponseFacts): DerivedSentence[] => {
  const { name } = facts.body;
  const answered = { key: "decision.answered", text: committeeAnswer(facts) };
  return mustAdjustAtOnce(facts) ? [answered, { key: "decision.adjusted", text: `${name} förklarar beslutet omedelbart justerat.` }] : [answered];
};

/** The stance that needs no statement to refer to says so in the decision itself. */
const committeeAnswer = ({ body: { name, officeName, kind }, stance }: ResponseFacts): string => {
  if (stance === "noObjection") return `${name} har inget att erinra mot förslaget och anser därmed remissen besvarad.`;
  if (stance === "abstains") return `${name} avstår från att yttra sig över remissen.`;
  return `${name} anser remissen besvarad i enlighet med ${genitive(officeNoun(officeName, kind))} tjänsteutlåtande.`;
};

const delegatedItems = ({ body, stance }: ResponseFacts): DerivedSentence[] => {
  const committee = institutionInProse(body.name, body.kind);
  const noun = genitive(officeNoun(body.officeName, body.kind));
  const answer =
    stance === "noObjection"
      ? `Remissen besvaras, på delegation från ${committee}, med att det inte finns något att erinra mot förslaget.`
      : stance === "abstains"
        ? `Remissen besvaras, på delegation från ${committee}, med att ${committee} avstår från att yttra sig.`
        : `Remissen besvaras, på delegation från ${committee}, i enlighet med ${noun} yttrande.`;
  return [
    { key: "decision.answered", text: answer },
    { key: "decision.reported", text: `Beslutet anmäls till ${committee}.` },
  ];
};

const companyAnswer = ({ body: { name }, stance }: ResponseFacts): string => {
  if (stance === "noObjection") return `${name} har inget att erinra mot förslaget.`;
  if (stance === "abstains") return `${name} avstår från att yttra sig över remissen.`;
  return `${name} lämnar detta yttrande som svar på remissen.`;
};
