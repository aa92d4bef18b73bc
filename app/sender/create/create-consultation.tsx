import { getFormProps } from "@conform-to/react";
import type { IsoDay } from "../../../domain/ids.ts";
import { Button } from "../../components/ui/button.tsx";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { Select } from "../../components/ui/select.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { ConsultationFields } from "../form/consultation-fields.tsx";
import { createConsultationSchema } from "../form/consultation-schema.ts";
import { FormRefusal } from "../form/form-refusal.tsx";
import { useCommandForm } from "../form/use-command-form.ts";
import { useProblemText } from "../form/use-problem-text.ts";

export type CreateConsultationProps = {
  /** The new consultation's id, made with the page so that sending twice creates one. */
  readonly id: string;
  readonly today: IsoDay;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
};

/** The first form: enough to name the consultation. Its draft and its bodies follow. */
export const CreateConsultation = ({ id, today, bodies }: CreateConsultationProps) => {
  const { t } = useTranslation("sender");
  const problem = useProblemText();
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "new-consultation",
    schema: createConsultationSchema(today),
    defaultValue: { id, senderBodyId: bodies[0]?.id, title: "", dnr: "", description: "", lastAnswerDay: "" },
  });
  const several = bodies.length > 1;
  const senderProblem = fields.senderBodyId.errors?.[0];
  return (
    <fetcher.Form {...getFormProps(form)} method="post" className="sheet form">
      <FormRefusal errors={form.errors} />
      <input type="hidden" name="id" value={id} />
      {several ? (
        <Select
          name="senderBodyId"
          defaultValue={bodies[0]?.id ?? null}
          label={t("field.senderBody")}
          errorMessage={senderProblem && problem(senderProblem)}
          options={bodies.map((b) => ({ id: b.id, label: b.name }))}
        />
      ) : (
        <input type="hidden" name="senderBodyId" value={bodies[0]?.id} />
      )}
      <ConsultationFields fields={fields} />
      <div className="form__actions">
        <Button type="submit" variant="primary" isPending={isPending}>
          {t("create.submit")}
        </Button>
        <ButtonLink to="/" variant="quiet">
          {t("create.cancel")}
        </ButtonLink>
        <span className="form__hint">{t("create.next")}</span>
      </div>
    </fetcher.Form>
  );
};
