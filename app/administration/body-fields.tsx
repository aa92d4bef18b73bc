import type { FieldMetadata } from "@conform-to/react";
import { RadioGroup } from "../components/ui/radio-group.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { fieldProps } from "../sender/form/field-props.ts";
import { useProblemText } from "../sender/form/use-problem-text.ts";

type Fields = {
  readonly name: FieldMetadata<string>;
  readonly officeName: FieldMetadata<string>;
  readonly kind: FieldMetadata<"committee" | "company">;
};

/** What a body is called, who writes for it, and how it decides. */
export const BodyFields = ({ fields: { name, officeName, kind } }: { readonly fields: Fields }) => {
  const { t } = useTranslation("admin");
  const problem = useProblemText();
  return (
    <>
      <TextField {...fieldProps(name, problem)} label={t("field.bodyName")} description={t("field.bodyNameHelp")} />
      <TextField {...fieldProps(officeName, problem)} label={t("field.officeName")} description={t("field.officeNameHelp")} />
      <RadioGroup
        {...fieldProps(kind, problem)}
        label={t("field.kind")}
        options={[
          { id: "committee", label: t("field.kindCommittee") },
          { id: "company", label: t("field.kindCompany") },
        ]}
      />
    </>
  );
};
