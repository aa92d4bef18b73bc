import { getFormProps } from "@conform-to/react";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { fieldProps } from "../sender/form/field-props.ts";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { useProblemText } from "../sender/form/use-problem-text.ts";
import { renameUnitSchema } from "./admin-schemas.ts";

const formId = "rename-unit";

export const RenameUnit = ({ unit, onClose }: { readonly unit: { readonly id: string; readonly name: string }; readonly onClose: () => void }) => {
  const { t } = useTranslation("admin");
  const problem = useProblemText();
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: formId,
    schema: renameUnitSchema,
    defaultValue: { unitId: unit.id, name: unit.name },
    done: () => {
      toast({ tone: "success", text: t("units.renamed") });
      onClose();
    },
  });
  return (
    <Dialog
      size="s"
      isOpen
      onOpenChange={onClose}
      title={t("units.renameOf", { name: unit.name })}
      actions={
        <>
          <Button onPress={onClose}>{t("body.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {t("body.save")}
          </Button>
        </>
      }
    >
      <fetcher.Form {...getFormProps(form)} method="post" className="form">
        <FormRefusal errors={form.errors} />
        <input type="hidden" name="intent" value="unit.rename" />
        <input type="hidden" name="unitId" value={unit.id} />
        <TextField {...fieldProps(fields.name, problem)} label={t("field.unitName")} />
      </fetcher.Form>
    </Dialog>
  );
};
