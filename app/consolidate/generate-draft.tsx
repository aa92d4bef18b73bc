import ListPlus from "lucide-react/icons/list-plus";
import { useState } from "react";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { Button } from "../components/ui/button.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

type Props = {
  readonly left: number;
  readonly contradicted: number;
  readonly onGenerate: () => Promise<void>;
  readonly onPhrases: (() => void) | null;
};

/** Writes everything that is left into the response at once, after saying what that means. */
export const GenerateDraft = ({ left, contradicted, onGenerate, onPhrases }: Props) => {
  const { t } = useTranslation("consolidate");
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const generate = async () => {
    setWorking(true);
    try {
      await onGenerate();
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <Button size="s" icon={<ListPlus aria-hidden="true" />} isDisabled={left === 0} onPress={() => setAsking(true)}>
        {t("generate")}
      </Button>
      <AlertDialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={t("generateTitle")}
        confirm={t("generateConfirm")}
        tone="primary"
        onConfirm={generate}
      >
        <p>{t("generateText", { count: left })}</p>
        <p>{t("generateKeeps")}</p>
        {contradicted > 0 && <p>{t("generateContradicted", { count: contradicted })}</p>}
        {onPhrases && (
          <p>
            <Button
              size="s"
              variant="quiet"
              onPress={() => {
                setAsking(false);
                onPhrases();
              }}
            >
              {t("phrases.open")}
            </Button>
          </p>
        )}
        {working && <Spinner size="s" label={t("generating")} />}
      </AlertDialog>
    </>
  );
};
