import Share2 from "lucide-react/icons/share-2";
import { useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import { awaitsAuthor, mayRelease, maySettle } from "../../domain/policy/annotation-policy.ts";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { useRefusalText } from "../i18n/use-refusal-text.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import type { ThreadConsultation } from "../threads/abilities.ts";
import { ReleaseDialog } from "../threads/release-dialog.tsx";
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

/** The verdict for who may give it; for everybody else, why not, and what would have to happen first. */
export const SettleArea = ({ annotation, consultation, ...panel }: Props) => {
  const { t } = useTranslation("review");
  const refusalText = useRefusalText();
  const actor = useActor();
  const [sharing, setSharing] = useState(false);
  const decision = maySettle(actor, consultation, annotation);
  // What was sent stays until the next thread comes, and the focus with it.
  if (decision.ok || panel.pending) return <SettlePanel {...panel} proposes={awaitsAuthor(actor, consultation, annotation, true)} />;

  const { code } = decision.refusal;
  const mayShare = code === "annotation.unreleased-settle" && mayRelease(actor, consultation, annotation, "body").ok;
  const known: Partial<Record<typeof code, string>> = {
    "annotation.unreleased-settle": t("settle.unreleased"),
    "consultation.not-open": t("settle.notOpen"),
    "policy.not-member": t("settle.otherBody", { body: annotation.bodyName }),
    "policy.not-reviewer": t("settle.onlyReviewers"),
  };
  return (
    <>
      <Banner
        actions={
          mayShare && (
            <Button size="s" icon={<Share2 aria-hidden="true" />} onPress={() => setSharing(true)}>
              {t("settle.releaseToBody")}
            </Button>
          )
        }
      >
        {known[code] ?? refusalText(decision.refusal)}
      </Banner>
      <ReleaseDialog annotation={annotation} consultation={consultation} to={sharing ? "body" : null} onClose={() => setSharing(false)} />
    </>
  );
};
