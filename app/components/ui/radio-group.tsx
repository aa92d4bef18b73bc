import { Radio, RadioGroup as AriaRadioGroup, type RadioGroupProps as AriaRadioGroupProps } from "react-aria-components/RadioGroup";
import { classNames } from "./class-names.ts";
import { FieldFrame, type FieldWords } from "./field.tsx";
import type { Option } from "./option.tsx";
import "./toggle.css";

export type RadioGroupProps = Omit<AriaRadioGroupProps, "children" | "className"> &
  FieldWords & { readonly options: readonly Option[]; readonly className?: string };

/** One of a few choices, all in view. */
export const RadioGroup = ({ label, description, errorMessage, optional, options, className, ...props }: RadioGroupProps) => (
  <AriaRadioGroup
    validationBehavior="aria"
    {...props}
    isInvalid={props.isInvalid ?? errorMessage !== undefined}
    className={classNames("field", className)}
  >
    <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
      <div className="toggle-list">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="toggle">
            <span className="toggle__box toggle__box--round" aria-hidden="true" />
            <span>
              {option.label}
              {option.description && <span className="toggle__description">{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </FieldFrame>
  </AriaRadioGroup>
);
