import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import { awaitsAuthor, maySettle } from "../../domain/policy/annotation-policy.ts";
import { useActor } from "../session/use-actor.ts";
import type { ThreadConsultation } from "../threads/abilities.ts";
import { NoVerdict } from "./no-verdict.tsx";
import type { KeyChoice } from "./review-keys.ts";
import type { SettleDraft } from "./settle-draft.ts";
import { SettlePanel } from "./settle-panel.tsx";

type Props = {
  readonly annotation: AnnotationView;
  readonly consultation: ThreadConsultation;
  readonly draft: SettleDraft;
  readonly onDraft: (draft: SettleDraft) => void;
  readonly onSettle: (outcome: Outcome, reason: string) => void;
  readonly hasNext: boolean;
  readonly pending: boolean;
  readonly keys: KeyChoice;
};

/** The verdict for who may give it; for everybody else, why not. */
export const SettleArea = ({ annotation, consultation, ...panel }: Props) => {
  const actor = useActor();
  const decision = maySettle(actor, consultation, annotation);
  // What was sent stays until the next thread comes, and the focus with it.
  if (decision.ok || panel.pending) return <SettlePanel {...panel} proposes={awaitsAuthor(actor, consultation, annotation, true)} />;
  return <NoVerdict annotation={annotation} consultation={consultation} refusal={decision.refusal} keys={panel.keys} />;
};
