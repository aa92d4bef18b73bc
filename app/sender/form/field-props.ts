export type Field = {
  readonly name: string;
  readonly initialValue?: unknown;
  readonly errors?: readonly string[] | undefined;
  readonly required?: boolean | undefined;
};

/** What a field of the kit needs to be a field of the form. */
export const fieldProps = (field: Field, problemText: (problem: string) => string) => {
  const problem = field.errors?.[0];
  return {
    name: field.name,
    ...(typeof field.initialValue === "string" ? { defaultValue: field.initialValue } : {}),
    ...(problem === undefined ? {} : { errorMessage: problemText(problem) }),
    isRequired: field.required ?? false,
  };
};
