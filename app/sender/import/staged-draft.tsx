import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultationState } from "../../../domain/consultation/consultation.ts";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { toast } from "../../components/ui/toast.ts";
import { useAnswer } from "../form/use-answer.ts";
import { useFormats } from "../use-formats.ts";
import { DraftPreviewPane } from "./draft-preview-pane.tsx";
import { ImportNotices } from "./import-notices.tsx";
import type { ImportDone } from "./import-schema.ts";
import type { DraftPreview } from "./preview-of.server.ts";
import "./staged-draft.css";

type Props = {
  readonly staged: { readonly id: string; readonly fileName: string; readonly uploadedAt: string; readonly preview: DraftPreview };
  readonly nextNumber: number;
  readonly state: ConsultationState;
  readonly mayPublish: boolean;
};

const counted = ["headings", "paragraphs", "listItems", "tables", "footnotes", "words"] as const;

/** A file that has been read and not yet published: what was found in it, what was not, and the choice. */
export const StagedDraft = ({ staged, nextNumber, state, mayPublish }: Props) => {
  const { t } = useTranslation("sender");
  const { moment, number } = useFormats();
  const fetcher = useFetcher();
  const [asking, setAsking] = useState<"publish" | "discard" | null>(null);
  useAnswer<ImportDone>(fetcher, {
    done: (done) =>
      toast({ tone: "success", text: done.did === "publish" ? t("import.published", { number: done.number }) : t("import.discarded") }),
    refused: (text) => text !== undefined && toast({ tone: "danger", text }),
  });
  const { preview } = staged;
  const dialog = (intent: "publish" | "discard") => ({
    isOpen: asking === intent,
    onOpenChange: (open: boolean) => setAsking(open ? intent : null),
    onConfirm: () => fetcher.submit({ intent, stagedId: staged.id }, { method: "post" }),
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
            <Button variant="primary" onPress={() => setAsking("publish")} isPending={fetcher.state !== "idle"}>
              {t("import.publish")}
            </Button>
          )}
        </div>
        <ul className="staged__counts" aria-label={t("import.found")}>
          {counted
            .filter((key) => preview.counts[key] > 0)
            .map((key) => (
              <li key={key}>{t(`import.${key}`, { count: preview.counts[key], formatted: number(preview.counts[key]) })}</li>
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
