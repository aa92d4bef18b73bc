import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { Button } from "../components/ui/button.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "../components/ui/menu.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { fieldProps } from "../sender/form/field-props.ts";
import type { Choices } from "./page-data.ts";
import { useProblem } from "./use-problem.ts";

type Signatory = { readonly name: string; readonly title: string };

type Props<Form extends Record<string, unknown>> = {
  readonly form: FormMetadata<Form, string[]>;
  readonly field: FieldMetadata<Signatory[] | undefined, Form, string[]>;
  readonly people: Choices["people"];
};

const most = 6;

/** Who signs, in order. Chosen among the body's people, or written. */
export const SignatoriesField = <Form extends Record<string, unknown>>({ form, field, people }: Props<Form>) => {
  const { t } = useTranslation("response");
  const problem = useProblem();
  const rows = field.getFieldList();
  const add = (defaultValue: Signatory) => form.insert({ name: field.name, defaultValue } as never);
  return (
    <fieldset className="facts__signatories">
      <legend>{t("facts.signatories")}</legend>
      {rows.length === 0 && <p className="facts__none">{t("facts.noSignatories")}</p>}
      {rows.map((row, index) => {
        const { name, title } = row.getFieldset();
        const number = index + 1;
        return (
          <div key={row.key} role="group" aria-label={t("facts.signatory", { number })} className="facts__signatory">
            <TextField key={name.key} {...fieldProps(name, problem)} label={t("facts.name")} />
            <TextField key={title.key} {...fieldProps(title, problem)} label={t("facts.titleOf")} />
            <IconButton
              label={t("facts.removeSignatory", { number })}
              icon={<X aria-hidden="true" />}
              onPress={() => form.remove({ name: field.name, index } as never)}
            />
          </div>
        );
      })}
      {rows.length < most && (
        <div>
          <Menu
            placement="bottom start"
            trigger={
              <Button size="s" icon={<Plus aria-hidden="true" />}>
                {t("facts.addSignatory")}
              </Button>
            }
          >
            {people.map((person) => (
              <MenuItem key={person.id} onAction={() => add({ name: person.name, title: person.title })}>
                {[person.name, person.title].filter(Boolean).join(", ")}
              </MenuItem>
            ))}
            <MenuSeparator />
            <MenuItem onAction={() => add({ name: "", title: "" })}>{t("facts.otherPerson")}</MenuItem>
          </Menu>
        </div>
      )}
    </fieldset>
  );
};
