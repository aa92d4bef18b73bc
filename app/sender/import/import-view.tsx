import { useRevalidator, useSearchParams } from "@remix-run/react";
import { useCallback } from "react";
import type { ConsultationState } from "../../../domain/consultation/consultation.ts";
import type { Difference } from "../../../domain/draft/difference.ts";
import { Sheet } from "../../components/shell/sheet.tsx";
import { useSaving } from "../../components/shell/use-saving.ts";
import { Banner } from "../../components/ui/banner.tsx";
import { toast } from "../../components/ui/toast.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { DifferenceList } from "../../versions/difference-list.tsx";
import { useAnswer } from "../form/use-answer.ts";
import type { ImportDone } from "./import-schema.ts";
import type { DraftPreview } from "./preview-of.server.ts";
import { PublishedVersion, type Version } from "./published-version.tsx";
import { StagedDraft } from "./staged-draft.tsx";
import { UploadArea } from "./upload-area.tsx";
import "../form/form.css";

export type ImportViewProps = {
  readonly consultation: { readonly id: string; readonly state: ConsultationState; readonly version: Version | null };
  /** What the uploaded file says otherwise than the published version; null without one of them. */
  readonly differences: readonly Difference[] | null;
  readonly staged: {
    readonly id: string;
    readonly fileName: string;
    readonly uploadedAt: string;
    readonly preview: DraftPreview;
  } | null;
};

/** From a file to a published draft: upload, look, publish or discard. */
export const ImportView = ({ consultation, differences, staged }: ImportViewProps) => {
  const { t } = useTranslation("sender");
  const { t: versions } = useTranslation("versions");
  const { revalidate } = useRevalidator();
  const [search, setSearch] = useSearchParams();
  // Here and not beside the buttons, which are gone by the time that the answer has come.
  const decision = useSaving();
  useAnswer<ImportDone>(decision, {
    done: (done) =>
      toast({ tone: "success", text: done.did === "publish" ? t("import.published", { number: done.number }) : t("import.discarded") }),
    refused: (text) => text !== undefined && toast({ tone: "danger", text }),
  });
  const { version, state } = consultation;
  const closed = state === "closed";
  const onStaged = useCallback(() => {
    // Another file has other parts; changing the address loads it anew as well.
    if (search.has("part")) setSearch({}, { replace: true });
    else revalidate();
  }, [search, setSearch, revalidate]);
  return (
    <div className={staged ? "sender-page sender-page--wide" : "sender-page"}>
      <header className="sender-page__head">
        <h1>{t("import.title")}</h1>
        {!version && <p className="sender-page__intro">{t("import.intro")}</p>}
      </header>
      {version && <PublishedVersion consultationId={consultation.id} version={version} state={state} replaceable={!closed} />}
      {closed && <Banner>{t("import.closed")}</Banner>}
      {!closed && (
        <UploadArea url={`/consultations/${consultation.id}/import/file`} replaces={staged !== null || version !== null} staged={staged !== null} onStaged={onStaged} />
      )}
      {version && differences && (
        <Sheet title={versions("changes.staged", { from: version.number })}>
          <DifferenceList differences={differences} />
        </Sheet>
      )}
      {staged && (
        <StagedDraft
          staged={staged}
          nextNumber={(version?.number ?? 0) + 1}
          state={state}
          mayPublish={!closed}
          isPending={decision.isPending}
          decide={(intent) => decision.save({ intent, stagedId: staged.id })}
        />
      )}
    </div>
  );
};
