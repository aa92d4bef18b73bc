import { getFormProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { stances } from "../../domain/response/state.ts";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import { Button } from "../components/ui/button.tsx";
import { Select } from "../components/ui/select.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { fieldProps } from "../sender/form/field-props.ts";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { FactsFrame, FactsList } from "./facts-frame.tsx";
import type { Choices } from "./page-data.ts";
import { factsSchema, nothing } from "./response-schema.ts";
import { SignatoriesField } from "./signatories-field.tsx";
import { useDay } from "./use-day.ts";
import { useProblem } from "./use-problem.ts";

type Props = { readonly response: ResponseView; readonly people: Choices["people"] };

/** What no record elsewhere gives: the stance, the day on the document, and who signs. */
export const FactsForm = ({ response, people }: Props) => {
  const { t } = useTranslation("response");
  return (
    <FactsFrame title={t("facts.heading")}>
      {response.mayWrite ? <Fields response={response} people={people} /> : <Facts response={response} />}
    </FactsFrame>
  );
};

const Fields = ({ response, people }: Props) => {
  const { t } = useTranslation("response");
  const problem = useProblem();
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "facts",
    schema: factsSchema,
    defaultValue: { documentDay: response.documentDay ?? "", signatories: [...response.signatories] },
    done: () => toast({ tone: "success", text: t("facts.saved") }),
  });
  return (
    <fetcher.Form {...getFormProps(form)} method="post">
      <FormRefusal errors={form.errors} />
      <input type="hidden" name="intent" value="facts" />
      <Select
        name={fields.stance.name}
        label={t("facts.stance")}
        description={t("facts.stanceHelp")}
        defaultSelectedKey={response.stance ?? nothing}
        options={[{ id: nothing, label: t("facts.noStance") }, ...stances.map((id) => ({ id, label: t(`facts.stances.${id}`) }))]}
      />
      <TextField
        key={fields.documentDay.key}
        {...fieldProps(fields.documentDay, problem)}
        isRequired={false}
        type="date"
        label={t("facts.documentDay")}
        description={t("facts.documentDayHelp")}
      />
      <SignatoriesField form={form} field={fields.signatories} people={people} />
      <div className="facts__foot">
        <Button type="submit" isPending={isPending}>
          {t("facts.save")}
        </Button>
      </div>
    </fetcher.Form>
  );
};

const Facts = ({ response }: Pick<Props, "response">) => {
  const { t } = useTranslation("response");
  const day = useDay();
  const { stance, documentDay, signatories } = response;
  return (
    <FactsList
      facts={[
        [t("facts.stance"), stance ? t(`facts.stances.${stance}`) : t("facts.noStance")],
        [t("facts.documentDay"), day(documentDay ?? response.document.date)],
        [
          t("facts.signatories"),
          signatories.length === 0 ? t("facts.noSignatories") : signatories.map((s) => <div key={s.name}>{`${s.name}, ${s.title}`}</div>),
        ],
      ]}
      note={t("facts.onlyConsolidators")}
    />
  );
};
