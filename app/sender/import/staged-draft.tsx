import { useState } from "react";
import type { ConsultationState } from "../../../domain/consultation/consultation.ts";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useFormats } from "../use-formats.ts";
import { DraftPreviewPane } from "./draft-preview-pane.tsx";
import { ImportNotices } from "./import-notices.tsx";
import type { DraftPreview } from "./preview-of.server.ts";
import "./staged-draft.css";

type Props = {
  readonly staged: { readonly id: string; readonly fileName: string; readonly uploadedAt: string; readonly preview: DraftPreview };
  readonly nextNumber: number;
  readonly state: ConsultationState;
  readonly mayPublish: boolean;
  readonly isPending: boolean;
  readonly decide: (intent: "publish" | "discard") => Promise<void>;
};

const counted = ["headings", "paragraphs", "listItems", "tables", "footnotes", "words"] as const;

/** A file that has been read and not yet published: what was found in it, what was not, and the choice. */
export const StagedDraft = ({ staged, nextNumber, state, mayPublish, isPending, decide }: Props) => {
  const { t } = useTranslation("sender");
  const { moment, number } = useFormats();
  const [asking, setAsking] = useState<"publish" | "discard" | null>(null);
  const { preview } = staged;
  const dialog = (intent: "publish" | "discard") => ({
    isOpen: asking === intent,
    onOpenChange: (open: boolean) => setAsking(open ? intent : null),
    onConfirm: () => decide(intent),
  });
  return (
    <section className="staged" aria-labelledby="staged-title">
      <header className="staged__head">
        <div className="staged__words">
          <h2 id="staged-title">{preview.title}</h2>
          <p className="staged__file">
            <Badge>{t(`import.format.${preview.format}`)}</Badge> {t("import.stagedAt", { name: staged.fileName, time: moment(staged.uploadedAt) })}
          </p>
        </div>
        <div className="form__actions">
          <Button onPress={() => setAsking("discard")}>{t("import.discard")}</Button>
          {mayPublish && (
            <Button variant="primary" onPress={() => setAsking("publish")} isPending={isPending}>
              {t("import.publish")}
            </Button>
          )}
        </div>
        <ul className="staged__counts" aria-label={t("import.found")}>
          {counted
            .filter((key) => preview.counts[key] > 0)
            .map((key) => (
              <li key={key}>{t(`import.numberOf.${key}`, { count: preview.counts[key], formatted: number(preview.counts[key]) })}</li>
            ))}
        </ul>
      </header>
      <ImportNotices notices={preview.notices} />
      <DraftPreviewPane preview={preview} />
      <AlertDialog {...dialog("publish")} title={t("import.publishTitle")} confirm={t("import.publish")} tone="primary">
        <p>{t("import.publishText", { number: nextNumber })}</p>
        <p>{t(state === "open" ? "import.publishOpen" : "import.publishPrepared")}</p>
      </AlertDialog>
      <AlertDialog {...dialog("discard")} title={t("import.discardTitle")} confirm={t("import.discard")}>
        <p>{t("import.discardText", { name: staged.fileName })}</p>
      </AlertDialog>
    </section>
  );
};
