import { FieldError } from "react-aria-components/FieldError";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { outcomes, type Outcome } from "../../domain/annotation/disposition.ts";
import { Kbd } from "../components/ui/kbd.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { keyCap, type KeyChoice } from "./review-keys.ts";
import "./outcome-choice.css";

type Props = {
  readonly value: Outcome | null;
  readonly onChange: (outcome: Outcome) => void;
  readonly errorMessage: string | undefined;
  readonly keys: KeyChoice;
};

/** The four verdicts side by side. */
export const OutcomeChoice = ({ value, onChange, errorMessage, keys: { letterKeys, keys } }: Props) => {
  const { t } = useTranslation("review");
  return (
    <RadioGroup
      aria-label={t("settle.outcome")}
      value={value}
      onChange={(chosen) => onChange(chosen as Outcome)}
      orientation="horizontal"
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      className="outcome-choice"
    >
      <div className="outcome-choice__row">
        {outcomes.map((outcome) => (
          <Radio key={outcome} value={outcome} className={`outcome-choice__chip outcome-choice__chip--${outcome}`}>
            <span className="outcome-choice__dot" aria-hidden="true" />
            {t(`outcome.${outcome}`)}
            {letterKeys && keys[outcome] && (
              <span aria-hidden="true" className="outcome-choice__key">
                <Kbd>{keyCap(keys[outcome])}</Kbd>
              </span>
            )}
          </Radio>
        ))}
      </div>
      <FieldError className="field__error">{errorMessage}</FieldError>
    </RadioGroup>
  );
};
