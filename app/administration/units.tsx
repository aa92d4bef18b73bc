import { getFormProps } from "@conform-to/react";
import Archive from "lucide-react/icons/archive";
import Pencil from "lucide-react/icons/pencil";
import { useState } from "react";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { Sheet } from "../components/shell/sheet.tsx";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { Button } from "../components/ui/button.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { fieldProps } from "../sender/form/field-props.ts";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { useProblemText } from "../sender/form/use-problem-text.ts";
import { createUnitSchema } from "./admin-schemas.ts";
import { RenameUnit } from "./rename-unit.tsx";
import { useRemoval } from "./use-removal.ts";

type Unit = BodyDetail["units"][number];

const AddUnit = ({ newId }: { readonly newId: string }) => {
  const { t } = useTranslation("admin");
  const problem = useProblemText();
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "add-unit",
    schema: createUnitSchema,
    done: () => toast({ tone: "success", text: t("units.added") }),
  });
  return (
    <fetcher.Form {...getFormProps(form)} method="post" className="form">
      <FormRefusal errors={form.errors} />
      <input type="hidden" name="intent" value="unit.create" />
      <input type="hidden" name="id" value={newId} />
      <div className="admin-inline">
        <TextField {...fieldProps(fields.name, problem)} label={t("field.unitName")} />
        <Button type="submit" isPending={isPending}>
          {t("units.addSubmit")}
        </Button>
      </div>
    </fetcher.Form>
  );
};

/** A body's units: how many belong to each, and changing them. */
export const Units = ({ body, newId }: { readonly body: BodyDetail; readonly newId: string }) => {
  const { t } = useTranslation("admin");
  const [renaming, setRenaming] = useState<Unit | null>(null);
  const archival = useRemoval<Unit>(t("units.archived"), ({ id }) => ({ intent: "unit.archive", unitId: id }));
  const peopleIn = (unit: Unit) => body.people.filter((person) => person.unitId === unit.id).length;
  return (
    <Sheet title={t("units.heading")} text={t("units.help")}>
      <div className="form">
        {body.units.length === 0 ? (
          <p className="form__hint">{t("units.empty")}</p>
        ) : (
          <ul className="admin-list">
            {body.units.map((unit) => (
              <li key={unit.id} className="admin-list__item">
                <span className="admin-list__name">{unit.name}</span>
                <span className="admin-list__detail">{t("units.people", { count: peopleIn(unit) })}</span>
                {body.mayAdminister && (
                  <span className="admin-list__actions">
                    <IconButton size="s" label={t("units.renameOf", { name: unit.name })} icon={<Pencil aria-hidden="true" />} onPress={() => setRenaming(unit)} />
                    <IconButton
                      size="s"
                      label={t("units.archiveOf", { name: unit.name })}
                      icon={<Archive aria-hidden="true" />}
                      onPress={() => (peopleIn(unit) > 0 ? toast({ tone: "info", text: t("units.inUse") }) : archival.ask(unit))}
                    />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        {body.mayAdminister && <AddUnit newId={newId} />}
      </div>
      {renaming && <RenameUnit key={renaming.id} unit={renaming} onClose={() => setRenaming(null)} />}
      <AlertDialog {...archival.dialog} title={t("units.archiveTitle", { name: archival.asked?.name ?? "" })} confirm={t("units.archive")}>
        <p>{t("units.archiveText")}</p>
      </AlertDialog>
    </Sheet>
  );
};
