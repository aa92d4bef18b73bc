import { getFormProps } from "@conform-to/react";
import { useNavigate } from "@remix-run/react";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { createBodySchema } from "./admin-schemas.ts";
import { BodyFields } from "./body-fields.tsx";
import "../sender/form/form.css";

type Props = { readonly newId: string; readonly isOpen: boolean; readonly onOpenChange: (open: boolean) => void };

const formId = "create-body";

/** Adds a body and goes to it, because it needs units and people next. */
export const CreateBody = ({ newId, isOpen, onOpenChange }: Props) => {
  const { t } = useTranslation("admin");
  const navigate = useNavigate();
  const { fetcher, form, fields, isPending } = useCommandForm<typeof createBodySchema, { id: string }>({
    id: formId,
    schema: createBodySchema,
    defaultValue: { kind: "committee" },
    done: ({ id }) => {
      onOpenChange(false);
      toast({ tone: "success", text: t("bodies.created") });
      navigate(`/admin/bodies/${id}`);
    },
  });
  return (
    <Dialog
      title={t("bodies.create")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={(close) => (
        <>
          <Button onPress={close}>{t("body.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {t("bodies.create")}
          </Button>
        </>
      )}
    >
      <fetcher.Form {...getFormProps(form)} method="post" action="/admin" className="form">
        <FormRefusal errors={form.errors} />
        <input type="hidden" name="id" value={newId} />
        <BodyFields fields={fields} />
      </fetcher.Form>
    </Dialog>
  );
};
