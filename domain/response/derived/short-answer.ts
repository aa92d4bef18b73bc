/** A response that is one sentence: nothing to object, or no statement. It is short only where nobody has written anything. */
import type { ResponseFacts } from "../facts.ts";
import type { DerivedSentence } from "../wording.ts";
import { officeNoun } from "./names.ts";
import { upperFirst } from "./swedish.ts";

export const shortAnswer = ({ body, stance }: ResponseFacts): DerivedSentence | null => {
  const who = upperFirst(officeNoun(body.officeName, body.kind));
  if (stance === "noObjection") return { key: "views.short", text: `${who} har gått igenom förslaget och har inget att erinra mot det.` };
  if (stance === "abstains") return { key: "views.short", text: `${who} avstår från att yttra sig över förslaget.` };
  return null;
};
