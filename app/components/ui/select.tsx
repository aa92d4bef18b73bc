import ChevronDown from "lucide-react/icons/chevron-down";
import { Button, ListBox, Popover, Select as AriaSelect, SelectValue, type SelectProps as AriaSelectProps } from "react-aria-components/Select";
import { classNames } from "./class-names.ts";
import { FieldFrame, type FieldWords } from "./field.tsx";
import { OptionItem, type Option } from "./option.tsx";
import "./select.css";

export type SelectProps = Omit<AriaSelectProps<Option>, "children" | "className"> &
  FieldWords & { readonly options: readonly Option[]; readonly className?: string; readonly hideLabel?: boolean };

/** One of a few known choices. */
export const Select = ({ label, description, errorMessage, optional, options, className, hideLabel, ...props }: SelectProps) => (
  <AriaSelect
    validationBehavior="aria"
    {...props}
    isInvalid={props.isInvalid ?? errorMessage !== undefined}
    className={classNames("field", hideLabel && "field--bare", className)}
  >
    <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
      <Button className="field__control select__button">
        <SelectValue className="select__value">{({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
    </FieldFrame>
    <Popover className="popover" offset={4}>
      <ListBox className="option-list" items={options}>
        {(option) => <OptionItem option={option} />}
      </ListBox>
    </Popover>
  </AriaSelect>
);
