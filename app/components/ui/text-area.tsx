import { TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { classNames } from "./class-names.ts";
import { FieldFrame, type FieldWords } from "./field.tsx";
import { useTypedValue } from "./use-typed-value.ts";
import "./text-area.css";

export type TextAreaProps = Omit<AriaTextFieldProps, "children" | "className" | "type"> &
  FieldWords & { readonly placeholder?: string; readonly rows?: number; readonly className?: string };

/** Several lines of plain text; grows with what is written where the browser can. */
export const TextArea = ({ label, description, errorMessage, optional, placeholder, rows = 3, className, ...props }: TextAreaProps) => {
  const { field, value, onChange } = useTypedValue<HTMLTextAreaElement>(props);
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
        <AriaTextArea ref={field} className="field__control text-area" placeholder={placeholder} rows={rows} />
      </FieldFrame>
    </AriaTextField>
  );
};
