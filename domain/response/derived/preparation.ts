/** *Ärendets beredning*: who prepared the answer with whom, who asked for it, and by when. */
import { meetsTooLate } from "../../consultation/adjustment.ts";
import type { ResponseFacts } from "../facts.ts";
import type { DerivedSentence } from "../wording.ts";
import { mustAdjustAtOnce } from "./decision.ts";
import { institutionInProse, unitInProse } from "./names.ts";
import { joinList, longDate } from "./swedish.ts";

export const preparationParagraphs = (facts: ResponseFacts): DerivedSentence[] => [
  { key: "preparation.prepared", text: preparedBy(facts) },
  { key: "preparation.remitted", text: remitted(facts) },
];

const preparedBy = ({ body, preparingUnit, consultedUnits }: ResponseFacts): string => {
  const by = preparingUnit === null ? institutionInProse(body.officeName, body.kind) : unitInProse(preparingUnit);
  const others = [...new Set(consultedUnits)].filter((unit) => unit !== preparingUnit).map(unitInProse);
  return `Ärendet har beretts av ${by}${others.length > 0 ? `, i samråd med ${joinList(others)}` : ""}.`;
};

const remitted = (facts: ResponseFacts): string => {
  const { consultation, body } = facts;
  const among = consultation.bodyCount > 1 ? "bland annat " : "";
  const atOnce = mustAdjustAtOnce(facts) ? ", vilket innebär att det behöver justeras omedelbart" : "";
  return (
    `${consultation.senderName} har remitterat ärendet till ${among}${institutionInProse(body.name, body.kind)} för yttrande ` +
    `senast ${longDate(consultation.lastAnswerDay)}${atOnce}.${lateMeeting(facts)}`
  );
};

/** Said plainly when the committee meets after the last answer day: immediate adjustment alone does not make the answer timely. */
const lateMeeting = ({ body, consultation, meeting, onDelegation }: ResponseFacts): string =>
  body.kind === "committee" && !onDelegation && meeting !== null && meetsTooLate(consultation.lastAnswerDay, meeting)
    ? ` Nämndens sammanträde hålls ${longDate(meeting.heldOn)}, efter sista svarsdag.`
    : "";
