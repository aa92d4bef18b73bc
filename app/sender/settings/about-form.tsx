import { getFormProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Sheet } from "../../components/shell/sheet.tsx";
import { Button } from "../../components/ui/button.tsx";
import { toast } from "../../components/ui/toast.ts";
import { ConsultationFields } from "../form/consultation-fields.tsx";
import { updateConsultationSchema } from "../form/consultation-schema.ts";
import { FormRefusal } from "../form/form-refusal.tsx";
import { useCommandForm } from "../form/use-command-form.ts";
import type { SettingsConsultation } from "./settings-consultation.ts";

/** Title, registry number, last answer day and description. */
export const AboutForm = ({ consultation }: { readonly consultation: SettingsConsultation }) => {
  const { t } = useTranslation("sender");
  const { title, dnr, lastAnswerDay, description, state } = consultation;
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "about",
    schema: updateConsultationSchema,
    defaultValue: { title, dnr, lastAnswerDay, description },
    done: () => toast({ tone: "success", text: t("settings.saved") }),
  });
  const closed = state === "closed";
  return (
    <Sheet title={t("settings.about")}>
      <fetcher.Form {...getFormProps(form)} method="post" className="form">
        <FormRefusal errors={form.errors} />
        <input type="hidden" name="intent" value="update" />
        <ConsultationFields fields={fields} isDisabled={closed} />
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
