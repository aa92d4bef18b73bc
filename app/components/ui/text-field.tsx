import { Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { classNames } from "./class-names.ts";
import { FieldFrame, type FieldWords } from "./field.tsx";
import { useTypedValue } from "./use-typed-value.ts";

export type TextFieldProps = Omit<AriaTextFieldProps, "children" | "className"> &
  FieldWords & { readonly placeholder?: string; readonly className?: string };

/** One line of text. An error message marks it as invalid. */
export const TextField = ({ label, description, errorMessage, optional, placeholder, className, ...props }: TextFieldProps) => {
  const { field, value, onChange } = useTypedValue<HTMLInputElement>(props);
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      value={value}
      onChange={onChange}
      isInvalid={props.isInvalid ?? errorMessage !== undefined}
      className={classNames("field", className)}
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
        <Input ref={field} className="field__control" placeholder={placeholder} />
      </FieldFrame>
    </AriaTextField>
  );
};
