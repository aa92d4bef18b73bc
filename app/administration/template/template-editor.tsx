import { Link, useRevalidator } from "@remix-run/react";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useState } from "react";
import { isSoundTemplate, presetTemplate, templateBounds, templatePresets, type ResponseTemplate } from "../../../domain/response/template.ts";
import type { TemplateView } from "../../../server/queries/administration/template.ts";
import { Sheet } from "../../components/shell/sheet.tsx";
import { Banner } from "../../components/ui/banner.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { TextArea } from "../../components/ui/text-area.tsx";
import { toast } from "../../components/ui/toast.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useCommand } from "../../live/use-command.ts";
import { useRefusal } from "../../live/use-refusal.ts";
import { FormalDocumentView } from "../../response/formal-document-view.tsx";
import { LogoField } from "./logo-field.tsx";
import { sampleDocument } from "./sample.ts";
import { SectionList } from "./section-list.tsx";
import "../admin.css";
import "./template.css";

/** One thing on each line; empty lines say nothing. */
const linesOf = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");

/** "Lars Åkesson, Förvaltningschef" on each line. */
const signatoriesOf = (text: string): ResponseTemplate["signatories"] =>
  linesOf(text).map((line) => {
    const [name = "", ...title] = line.split(",");
    return { name: name.trim(), title: title.join(",").trim() };
  });

/** A body's template beside what it makes of an invented matter. */
export const TemplateEditor = ({ view }: { readonly view: TemplateView }) => {
  const { t } = useTranslation("admin");
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const revalidator = useRevalidator();
  const [draft, setDraft] = useState(view.template);
  const [header, setHeader] = useState(view.template.headerLines.join("\n"));
  const [signing, setSigning] = useState(view.template.signatories.map(({ name, title }) => `${name}, ${title}`).join("\n"));
  const signatories = signatoriesOf(signing);
  const template: ResponseTemplate = { ...draft, headerLines: linesOf(header), signatories, logo: view.template.logo };
  const badHeader = template.headerLines.length > templateBounds.headerLines;
  const badSigning = signatories.some(({ name, title }) => name === "" || title === "") || signatories.length > 6;
  const isSound = isSoundTemplate(template) && !badHeader && !badSigning;

  const save = async () => {
    const { logo: _, ...rest } = template;
    const result = await send("template.update", {
      bodyId: view.bodyId,
      template: { ...rest, sections: rest.sections.map((s) => ({ ...s })), headerLines: [...rest.headerLines], signatories: [...rest.signatories] },
    });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "success", text: t("template.saved") });
    revalidator.revalidate();
  };
  const begin = (preset: ResponseTemplate["preset"]) => setDraft({ ...presetTemplate(preset), unitApprovalRequired: draft.unitApprovalRequired });

  return (
    <div className="template">
      <Link to={`/admin/bodies/${view.bodyId}`} className="admin-back">
        <ArrowLeft aria-hidden="true" /> {t("template.back")}
      </Link>
      {!view.mayEdit && <Banner>{t("body.readOnly")}</Banner>}
      <div className="template__columns">
        {view.mayEdit && (
          <div className="template__form">
            <Sheet title={t("template.begin")} text={t("template.beginHelp")}>
              <div className="template__presets">
                {templatePresets.map((preset) => (
                  <Button key={preset} size="s" variant={preset === draft.preset ? "primary" : "secondary"} onPress={() => begin(preset)}>
                    {t(`template.presets.${preset}`)}
                  </Button>
                ))}
              </div>
            </Sheet>
            <Sheet title={t("template.sections")} text={t("template.sectionsHelp")}>
              <SectionList sections={draft.sections} onChange={(sections) => setDraft({ ...draft, sections })} />
            </Sheet>
            <Sheet title={t("template.header")}>
              <TextArea
                label={t("template.headerLines")}
                description={t("template.headerLinesHelp", { max: templateBounds.headerLines })}
                value={header}
                onChange={setHeader}
                rows={3}
                errorMessage={badHeader ? t("template.headerLinesHelp", { max: templateBounds.headerLines }) : undefined}
              />
              <LogoField bodyId={view.bodyId} logo={view.template.logo} />
            </Sheet>
            <Sheet title={t("template.signing")}>
              <TextArea
                label={t("template.signatories")}
                description={t("template.signatoriesHelp")}
                value={signing}
                onChange={setSigning}
                rows={2}
                errorMessage={badSigning ? t("template.signatoriesHelp") : undefined}
              />
              <Checkbox isSelected={draft.unitApprovalRequired} onChange={(unitApprovalRequired) => setDraft({ ...draft, unitApprovalRequired })}>
                {t("template.unitApproval")}
              </Checkbox>
            </Sheet>
            <div className="template__save">
              {!isSound && <p role="status">{t("template.unsound")}</p>}
              <Button variant="primary" isPending={pending} isDisabled={!isSound} onPress={() => void save()}>
                {t("template.save")}
              </Button>
            </div>
          </div>
        )}
        <section className="template__preview" aria-labelledby="template-preview">
          <h2 id="template-preview">{t("template.preview")}</h2>
          <p>{t("template.previewHelp")}</p>
          <FormalDocumentView document={sampleDocument(template, view.body)} />
        </section>
      </div>
    </div>
  );
};
