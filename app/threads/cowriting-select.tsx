import { cowritings, type Cowriting } from "../../domain/annotation/audience.ts";
import { Select } from "../components/ui/select.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

const explanations = { author: "cowriting.authorText", unit: "cowriting.unitText", body: "cowriting.bodyText" } as const;

type Props = { readonly value: Cowriting; readonly onChange: (cowriting: Cowriting) => void; readonly hasUnit: boolean };

/** Who, beside its author, may write in the annotation. */
export const CowritingSelect = ({ value, onChange, hasUnit }: Props) => {
  const { t } = useTranslation("reading");
  const possible = cowritings.filter((cowriting) => cowriting !== "unit" || hasUnit);
  return (
    <Select
      label={t("compose.cowriting")}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen as Cowriting)}
      options={possible.map((cowriting) => ({ id: cowriting, label: t(`cowriting.${cowriting}`), description: t(explanations[cowriting]) }))}
    />
  );
};
