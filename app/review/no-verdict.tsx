import Share2 from "lucide-react/icons/share-2";
import { useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { mayRelease } from "../../domain/policy/annotation-policy.ts";
import type { Refusal } from "../../domain/result.ts";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { useRefusalText } from "../i18n/use-refusal-text.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import type { ThreadConsultation } from "../threads/abilities.ts";
import { ReleaseDialog } from "../threads/release-dialog.tsx";
import type { KeyChoice } from "./review-keys.ts";
import { useKeysSayWhy } from "./use-keys-say-why.ts";

type Props = {
  readonly annotation: AnnotationView;
  readonly consultation: ThreadConsultation;
  /** What stands in the way of a verdict. */
  readonly refusal: Refusal;
  readonly keys: KeyChoice;
};

/** Why no verdict can be given, and what would have to happen first. */
export const NoVerdict = ({ annotation, consultation, refusal, keys }: Props) => {
  const { t } = useTranslation("review");
  const refusalText = useRefusalText();
  const actor = useActor();
  const [sharing, setSharing] = useState(false);
  const { code } = refusal;
  const mayShare = code === "annotation.unreleased-settle" && mayRelease(actor, consultation, annotation, "body").ok;
  const known: Partial<Record<typeof code, string>> = {
    "annotation.unreleased-settle": t("settle.unreleased"),
    "consultation.not-open": t("settle.notOpen"),
    "policy.not-member": t("settle.otherBody", { body: annotation.bodyName }),
    "policy.not-reviewer": t("settle.onlyReviewers"),
  };
  const why = known[code] ?? refusalText(refusal);
  useKeysSayWhy(keys, why);
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
        {why}
      </Banner>
      <ReleaseDialog annotation={annotation} consultation={consultation} to={sharing ? "body" : null} onClose={() => setSharing(false)} />
    </>
  );
};
