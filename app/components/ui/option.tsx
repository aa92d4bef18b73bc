import Check from "lucide-react/icons/check";
import { ListBoxItem } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import "./popover.css";

export type Option = { readonly id: string; readonly label: string; readonly description?: string };

/** One choice in the list of a Select or ComboBox. */
export const OptionItem = ({ option }: { readonly option: Option }) => (
  <ListBoxItem id={option.id} textValue={option.label} className="option">
    {({ isSelected }) => (
      <>
        <Text slot="label">{option.label}</Text>
        {isSelected ? <Check className="option__check" aria-hidden="true" /> : <span />}
        {option.description && (
          <Text slot="description" className="option__description">
            {option.description}
          </Text>
        )}
      </>
    )}
  </ListBoxItem>
);
