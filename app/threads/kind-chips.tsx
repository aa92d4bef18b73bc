import { Label, Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { kinds, type Kind } from "../../domain/annotation/kind.ts";
import { KindIcon } from "../components/ui/kind-badge.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import "./kind-chips.css";

type Props = { readonly value: Kind; readonly onChange: (kind: Kind) => void; readonly isDisabled?: boolean };

/** What the annotation wants with its place. */
export const KindChips = ({ value, onChange, isDisabled = false }: Props) => {
  const { t } = useTranslation("reading");
  const { t: common } = useTranslation("common");
  return (
    <RadioGroup
      className="kind-chips"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Kind)}
      isDisabled={isDisabled}
    >
      <Label className="visually-hidden">{t("compose.kind")}</Label>
      {kinds.map((kind) => (
        <Radio key={kind} value={kind} className={`kind-chips__chip kind-chips__chip--${kind}`}>
          <KindIcon kind={kind} />
          {common(`kind.${kind}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
};
