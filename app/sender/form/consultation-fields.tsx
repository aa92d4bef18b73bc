import type { FieldMetadata } from "@conform-to/react";
import { TextArea } from "../../components/ui/text-area.tsx";
import { TextField } from "../../components/ui/text-field.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { DayField } from "./day-field.tsx";
import { fieldProps } from "./field-props.ts";
import { useProblemText } from "./use-problem-text.ts";
import "./form.css";

type Fields = Readonly<Record<"title" | "dnr" | "lastAnswerDay" | "description", FieldMetadata<string | undefined>>>;

/** What a consultation says about itself, for its first form and for its settings. */
export const ConsultationFields = ({ fields, isDisabled = false }: { readonly fields: Fields; readonly isDisabled?: boolean }) => {
  const { t } = useTranslation("sender");
  const problem = useProblemText();
  const { title, dnr, lastAnswerDay, description } = fields;
  return (
    <>
      <TextField {...fieldProps(title, problem)} isDisabled={isDisabled} label={t("field.title")} description={t("field.titleHelp")} />
      <div className="form__row">
        <TextField {...fieldProps(dnr, problem)} isDisabled={isDisabled} label={t("field.dnr")} description={t("field.dnrHelp")} />
        <DayField field={lastAnswerDay} isDisabled={isDisabled} label={t("field.lastAnswerDay")} help={t("field.lastAnswerDayHelp")} />
      </div>
      <TextArea
        {...fieldProps(description, problem)}
        isRequired={false}
        isDisabled={isDisabled}
        rows={5}
        label={t("field.description")}
        description={t("field.descriptionHelp")}
      />
    </>
  );
};
