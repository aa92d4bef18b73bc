import { getFormProps } from "@conform-to/react";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { updateMemberSchema } from "./admin-schemas.ts";
import { PlaceFields } from "./place-fields.tsx";

const formId = "edit-person";

type Props = { readonly body: BodyDetail; readonly person: BodyDetail["people"][number]; readonly onClose: () => void };

export const EditPerson = ({ body, person, onClose }: Props) => {
  const { t } = useTranslation("admin");
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: formId,
    schema: updateMemberSchema,
    defaultValue: { title: person.title },
    done: () => {
      toast({ tone: "success", text: t("people.saved", { name: person.name }) });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t("people.editTitle", { name: person.name })}
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
        <input type="hidden" name="intent" value="member.update" />
        <input type="hidden" name="personId" value={person.id} />
        <PlaceFields body={body} fields={fields} chosen={person} />
      </fetcher.Form>
    </Dialog>
  );
};
