import { useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { Button } from "../components/ui/button.tsx";
import { useRefusalText } from "../i18n/use-refusal-text.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { Verdict } from "../threads/verdict.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import type { KeyChoice } from "./review-keys.ts";
import { useKeysSayWhy } from "./use-keys-say-why.ts";
import "./settle-panel.css";

type Props = {
  readonly annotation: AnnotationView;
  readonly mayReopen: boolean;
  /** True when it was done. */
  readonly onReopen: (reason: string) => Promise<boolean>;
  readonly keys: KeyChoice;
};

/** The verdict that was given, and the way back from it. */
export const VerdictPanel = ({ annotation, mayReopen, onReopen, keys }: Props) => {
  const { t } = useTranslation("review");
  const [asking, setAsking] = useState(false);
  useKeysSayWhy(keys, useRefusalText()({ code: "annotation.not-open" }));
  if (!annotation.disposition) return null;
  return (
    <section className="verdict-panel" aria-labelledby="verdict-heading">
      <h3 id="verdict-heading">{t("settled.heading")}</h3>
      <Verdict disposition={annotation.disposition} />
      {mayReopen && (
        <div>
          <Button onPress={() => setAsking(true)}>{t("settled.reopen")}</Button>
          <ReasonDialog
            isOpen={asking}
            onOpenChange={setAsking}
            title={t("settled.reopenTitle")}
            text={t("settled.reopenText")}
            reasonLabel={t("settled.reopenReason")}
            confirm={t("settled.reopen")}
            onConfirm={onReopen}
          />
        </div>
      )}
    </section>
  );
};
