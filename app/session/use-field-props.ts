import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "../i18n/use-translation.ts";

const codes = ["required", "tooLong", "passwordLength", "passwordsDiffer"] as const;

/** A schema's message as a `form.*` key of the catalog. Schemas say `z.string({ error: formError("required") })`. */
export const formError = (code: (typeof codes)[number]): string => code;

/**
 * What a text field of the kit needs to know of a conform field: its name, what it held, and what is wrong with it in words. A message
 * that is no `formError` is a sentence already, from a refused command.
 */
export const useFieldProps = () => {
  const { t } = useTranslation();
  return (field: FieldMetadata<string, Record<string, unknown>>) => {
    const [message] = field.errors ?? [];
    const code = codes.find((known) => known === message);
    return {
      name: field.name,
      id: field.id,
      defaultValue: typeof field.initialValue === "string" ? field.initialValue : "",
      errorMessage: code ? t(`form.${code}`) : message,
      isRequired: field.required ?? false,
    };
  };
};
