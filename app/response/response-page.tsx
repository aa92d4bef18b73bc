import { ButtonLink } from "../components/ui/button-link.tsx";
import { BodySwitch } from "../consolidate/body-switch.tsx";
import { useMaterial } from "../consolidate/use-material.ts";
import { OwnExtensions } from "../extension/own-extensions.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { DecisionView } from "./decision-view.tsx";
import { ExportBar } from "./export-bar.tsx";
import { FactsForm } from "./facts-form.tsx";
import { FormalDocumentView } from "./formal-document-view.tsx";
import { MatterForm } from "./matter-form.tsx";
import type { ResponsePageData } from "./page-data.ts";
import { ProgressPanel } from "./progress-panel.tsx";
import { ResponseNotices } from "./response-notices.tsx";
import { WordingProvider } from "./wording.tsx";
import { StepsPanel } from "./steps-panel.tsx";
import "./response-page.css";

/** The formal response: how far it has come, the facts that it is derived from, and how it will look when it is sent. */
export const ResponsePage = ({ data, base }: { readonly data: ResponsePageData; readonly base: string }) => {
  const { t } = useTranslation("response");
  const { material, askAgain } = useMaterial(data.material);
  const { response, mine } = material;
  return (
    <div className="response-page">
      <h1 className="visually-hidden">{t("page.title")}</h1>
      <div className="response-page__top">
        <BodySwitch bodies={material.consultation.mine} current={mine.bodyId} />
        <StepsPanel material={material} onDone={askAgain} />
        {response.progress.decision && <DecisionView decision={response.progress.decision} filesAt={`${base}/responses/${response.id}/attachments`} />}
        <ProgressPanel progress={response.progress} />
        {response.progress.current === null && <ResponseNotices response={response} base={base} />}
      </div>
      <div className="response-page__facts">
        <MatterForm material={material} choices={data.choices} />
        <OwnExtensions material={material} extensions={data.extensions} meetings={data.choices.meetings} />
        <FactsForm response={response} people={data.choices.people} isCommittee={mine.kind === "committee"} />
      </div>
      <section className="response-page__preview" aria-labelledby="preview-heading">
        <div className="response-page__bar">
          <div>
            <h2 id="preview-heading">{t("page.preview")}</h2>
            <p>{t("page.previewHelp")}</p>
          </div>
          {response.mayWrite && (
            <ButtonLink size="s" to={`${base}/consolidate`}>
              {t("page.writeIt")}
            </ButtonLink>
          )}
        </div>
        <ExportBar base={base} bodyId={mine.bodyId} isSealed={response.progress.current !== null} />
        <WordingProvider responseId={response.id} mayWrite={response.mayWrite} onDone={askAgain}>
          <FormalDocumentView document={response.document} />
        </WordingProvider>
      </section>
    </div>
  );
};
