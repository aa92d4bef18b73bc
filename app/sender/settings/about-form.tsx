import { getFormProps } from "@conform-to/react";
import { Sheet } from "../../components/shell/sheet.tsx";
import { Button } from "../../components/ui/button.tsx";
import { TextArea } from "../../components/ui/text-area.tsx";
import { toast } from "../../components/ui/toast.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { ConsultationFields } from "../form/consultation-fields.tsx";
import { updateConsultationSchema } from "../form/consultation-schema.ts";
import { fieldProps } from "../form/field-props.ts";
import { FormRefusal } from "../form/form-refusal.tsx";
import { useCommandForm } from "../form/use-command-form.ts";
import { useProblemText } from "../form/use-problem-text.ts";
import type { SettingsConsultation } from "./settings-consultation.ts";

/** Title, registry number, last answer day, description and the tags that are offered. */
export const AboutForm = ({ consultation }: { readonly consultation: SettingsConsultation }) => {
  const { t } = useTranslation("sender");
  const problem = useProblemText();
  const { title, dnr, lastAnswerDay, description, tags, state } = consultation;
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "about",
    schema: updateConsultationSchema,
    defaultValue: { title, dnr, lastAnswerDay, description, tags: tags.join(", ") },
    done: () => toast({ tone: "success", text: t("settings.saved") }),
  });
  const closed = state === "closed";
  return (
    <Sheet title={t("settings.about")}>
      <fetcher.Form {...getFormProps(form)} method="post" className="form">
        <FormRefusal errors={form.errors} />
        <input type="hidden" name="intent" value="update" />
        <ConsultationFields fields={fields} isDisabled={closed} />
        <TextArea
          {...fieldProps(fields.tags, problem)}
          isRequired={false}
          isDisabled={closed}
          rows={2}
          label={t("field.tags")}
          description={t("field.tagsHelp")}
        />
        {!closed && (
          <div className="form__actions">
            <Button type="submit" isPending={isPending}>
              {t("settings.save")}
            </Button>
          </div>
        )}
      </fetcher.Form>
    </Sheet>
  );
};
