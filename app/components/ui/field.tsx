import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import "./field.css";

/** What every field says about itself. `optional` is the translated word that marks a field one may leave empty. */
export type FieldWords = {
  readonly label: string;
  readonly description?: string | undefined;
  readonly errorMessage?: string | undefined;
  readonly optional?: string | undefined;
};

const FieldLabel = ({ label, optional }: FieldWords) => (
  <Label className="field__label">
    {label}
    {optional && <span className="field__optional"> ({optional})</span>}
  </Label>
);

/** A field with its label above and its description and error below, tied together for assistive technology by its React Aria parent. */
export const FieldFrame = ({ children, ...words }: FieldWords & { readonly children: ReactNode }) => (
  <>
    <FieldLabel {...words} />
    {children}
    {words.description && (
      <Text slot="description" className="field__description">
        {words.description}
      </Text>
    )}
    <FieldError className="field__error">{words.errorMessage}</FieldError>
  </>
);
