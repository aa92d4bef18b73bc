import { getFormProps } from "@conform-to/react";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { Sheet } from "../components/shell/sheet.tsx";
import { Button } from "../components/ui/button.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { updateBodySchema } from "./admin-schemas.ts";
import { BodyFields } from "./body-fields.tsx";

export const AboutBody = ({ body }: { readonly body: BodyDetail }) => {
  const { t } = useTranslation("admin");
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "about-body",
    schema: updateBodySchema,
    defaultValue: { name: body.name, officeName: body.officeName, kind: body.kind },
    done: () => toast({ tone: "success", text: t("body.saved") }),
  });
  return (
    <Sheet title={t("body.about")}>
      <fetcher.Form {...getFormProps(form)} method="post" className="form">
        <FormRefusal errors={form.errors} />
        <input type="hidden" name="intent" value="body.update" />
        <BodyFields fields={fields} />
        <div className="form__actions">
          <Button type="submit" isPending={isPending}>
            {t("body.save")}
          </Button>
        </div>
      </fetcher.Form>
    </Sheet>
  );
};
