import { isIsoDay } from "../../../domain/ids.ts";
import { TextField } from "../../components/ui/text-field.tsx";
import { formatLongDay } from "../../i18n/format.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { fieldProps, type Field } from "./field-props.ts";
import { useProblemText } from "./use-problem-text.ts";

export type DayFieldProps = {
  readonly field: Field & { readonly value?: unknown };
  readonly label: string;
  readonly help: string;
  readonly isDisabled?: boolean;
};

/**
 * A calendar day in the browser's own picker. Browsers write days by their own language, not the page's, so that 02/03 may be either;
 * the day that is chosen therefore stands in words below.
 */
export const DayField = ({ field, label, help, isDisabled = false }: DayFieldProps) => {
  const { t, i18n } = useTranslation("sender");
  const { value } = field;
  const words = typeof value === "string" && isIsoDay(value) ? formatLongDay(value, i18n.language) : null;
  return (
    <TextField
      {...fieldProps(field, useProblemText())}
      type="date"
      isDisabled={isDisabled}
      label={label}
      description={words === null ? help : t("field.dayInWords", { day: words, help })}
    />
  );
};
