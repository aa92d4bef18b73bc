import type { FieldMetadata } from "@conform-to/react";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Label } from "react-aria-components/Label";
import { roles, type Role } from "../../domain/people/actor.ts";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { Checkbox } from "../components/ui/checkbox.tsx";
import { Select } from "../components/ui/select.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { fieldProps } from "../sender/form/field-props.ts";
import { useProblemText } from "../sender/form/use-problem-text.ts";

type Props = {
  readonly body: BodyDetail;
  readonly fields: { readonly title: FieldMetadata<string | undefined>; readonly unitId: FieldMetadata<string> };
  readonly chosen: { readonly unitId: string | null; readonly roles: readonly Role[] };
};

/** A person's place in a body: title, unit, and roles, each role with what it lets one do. */
export const PlaceFields = ({ body, fields, chosen }: Props) => {
  const { t } = useTranslation("admin");
  const common = useTranslation().t;
  const problem = useProblemText();
  return (
    <>
      <div className="form__row">
        <TextField {...fieldProps(fields.title, problem)} isRequired={false} label={t("field.personTitle")} />
        <Select
          name="unitId"
          defaultValue={chosen.unitId ?? "none"}
          label={t("field.unit")}
          options={[{ id: "none", label: t("field.noUnit") }, ...body.units.map((unit) => ({ id: unit.id, label: unit.name }))]}
        />
      </div>
      <CheckboxGroup name="roles" defaultValue={[...chosen.roles]} className="field">
        <Label className="field__label">{t("field.roles")}</Label>
        <div className="toggle-list">
          {roles.map((role) => (
            <Checkbox key={role} value={role}>
              <span>
                {common(`role.${role}`)}
                <span className="toggle__description">{t(`roleHelp.${role}`)}</span>
              </span>
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
    </>
  );
};
