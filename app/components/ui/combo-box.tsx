import ChevronDown from "lucide-react/icons/chevron-down";
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  Popover,
  type ComboBoxProps as AriaComboBoxProps,
} from "react-aria-components/ComboBox";
import { classNames } from "./class-names.ts";
import { FieldFrame, type FieldWords } from "./field.tsx";
import { OptionItem, type Option } from "./option.tsx";
import "./select.css";

export type ComboBoxProps = Omit<AriaComboBoxProps<Option>, "children" | "className" | "items" | "defaultItems"> &
  FieldWords & {
    readonly options: readonly Option[];
    /** What the list says when nothing matches. */
    readonly empty: string;
    readonly placeholder?: string;
    readonly className?: string;
  };

/** One of many choices, found by writing part of its name. */
export const ComboBox = ({ label, description, errorMessage, optional, options, empty, placeholder, className, ...props }: ComboBoxProps) => (
  <AriaComboBox
    validationBehavior="aria"
    menuTrigger="focus"
    allowsEmptyCollection
    {...props}
    defaultItems={options}
    isInvalid={props.isInvalid ?? errorMessage !== undefined}
    className={classNames("field", className)}
  >
    <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
      <div className="combo-box">
        <Input className="field__control" placeholder={placeholder} />
        <Button className="combo-box__open">
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
    </FieldFrame>
    <Popover className="popover" offset={4}>
      <ListBox<Option> className="option-list" renderEmptyState={() => <div className="option-list__empty">{empty}</div>}>
        {(option) => <OptionItem option={option} />}
      </ListBox>
    </Popover>
  </AriaComboBox>
);
