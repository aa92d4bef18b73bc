import X from "lucide-react/icons/x";
import { useState } from "react";
import { needsReason, outcomes, type Outcome } from "../../domain/annotation/disposition.ts";
import { Button } from "../components/ui/button.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { BulkAssign } from "./bulk-assign.tsx";
import type { ReviewEntry } from "./review-entries.ts";
import "./bulk-bar.css";

type Props = {
  readonly chosen: readonly ReviewEntry[];
  readonly onSettle: (outcome: Outcome, reason: string) => Promise<boolean>;
  readonly onClear: () => void;
  readonly pending: boolean;
};

/** What can be done with several threads at once: the same verdict with the same reason, or the same person. */
export const BulkBar = ({ chosen, onSettle, onClear, pending }: Props) => {
  const { t } = useTranslation("review");
  const [asking, setAsking] = useState<Outcome | null>(null);
  const [assigning, setAssigning] = useState(false);
  return (
    <section className="bulk-bar" aria-label={t("bulk.heading")}>
      <p className="bulk-bar__count" role="status">
        {t("bulk.chosen", { count: chosen.length })}
      </p>
      <IconButton size="s" label={t("bulk.clear")} icon={<X aria-hidden="true" />} onPress={onClear} />
      <div className="bulk-bar__acts">
        {outcomes.map((outcome) => (
          <Button
            key={outcome}
            size="s"
            isDisabled={pending}
            onPress={() => (needsReason(outcome) ? setAsking(outcome) : void onSettle(outcome, ""))}
          >
            {t(`outcome.${outcome}`)}
          </Button>
        ))}
        <Button size="s" variant="quiet" isDisabled={pending} onPress={() => setAssigning(true)}>
          {t("bulk.assign")}
        </Button>
      </div>
      <ReasonDialog
        isOpen={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        title={asking ? t("bulk.settleTitle", { outcome: t(`outcome.${asking}`), count: chosen.length }) : ""}
        text={t("bulk.settleText")}
        reasonLabel={t("settle.reasonRequired")}
        missing={t("settle.reasonMissing")}
        confirm={asking ? t(`outcome.${asking}`) : ""}
        onConfirm={(reason) => (asking ? onSettle(asking, reason) : Promise.resolve(false))}
      />
      {assigning && <BulkAssign chosen={chosen} onClose={() => setAssigning(false)} onDone={onClear} />}
    </section>
  );
};
