import { getFormProps } from "@conform-to/react";
import { stances } from "../../domain/response/state.ts";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import { Button } from "../components/ui/button.tsx";
import { Checkbox } from "../components/ui/checkbox.tsx";
import { Select } from "../components/ui/select.tsx";
import { TextArea } from "../components/ui/text-area.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { fieldProps } from "../sender/form/field-props.ts";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { FactsFrame, FactsList } from "./facts-frame.tsx";
import type { Choices } from "./page-data.ts";
import { factsSchema, nothing } from "./response-schema.ts";
import { SignatoriesField } from "./signatories-field.tsx";
import { useDay } from "./use-day.ts";
import { useProblem } from "./use-problem.ts";

type Props = { readonly response: ResponseView; readonly people: Choices["people"]; /** Else a company, which has nobody to delegate. */ readonly isCommittee: boolean };

/** What no record elsewhere gives: the stance, the day on the document, and who signs. */
export const FactsForm = ({ response, people, isCommittee }: Props) => {
  const { t } = useTranslation("response");
  return (
    <FactsFrame title={t("facts.heading")}>
      {response.mayWrite ? <Fields response={response} people={people} isCommittee={isCommittee} /> : <Facts response={response} isCommittee={isCommittee} />}
    </FactsFrame>
  );
};

const Fields = ({ response, people, isCommittee }: Props) => {
  const { t } = useTranslation("response");
  const problem = useProblem();
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "facts",
    schema: factsSchema,
    defaultValue: { documentDay: response.documentDay ?? "", stanceWording: response.progress.stanceWording, signatories: [...response.signatories] },
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
      <TextArea
        key={fields.stanceWording.key}
        {...fieldProps(fields.stanceWording, problem)}
        isRequired={false}
        label={t("facts.stanceWording")}
        description={t("facts.stanceWordingHelp")}
        rows={2}
      />
      {isCommittee && (
        <Checkbox name={fields.onDelegation.name} value="on" defaultSelected={response.progress.onDelegation}>
          <span>
            {t("facts.onDelegation")}
            <span className="toggle__description">{t("facts.onDelegationHelp")}</span>
          </span>
        </Checkbox>
      )}
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

const Facts = ({ response, isCommittee }: Omit<Props, "people">) => {
  const { t } = useTranslation("response");
  const day = useDay();
  const { stance, documentDay, signatories } = response;
  return (
    <FactsList
      facts={[
        [t("facts.stance"), stance ? t(`facts.stances.${stance}`) : t("facts.noStance")],
        ...(response.progress.stanceWording === "" ? [] : ([[t("facts.stanceWording"), <q key="wording">{response.progress.stanceWording}</q>]] as const)),
        ...(isCommittee ? ([[t("facts.decidedBy"), t(response.progress.onDelegation ? "facts.byOfficial" : "facts.byCommittee")]] as const) : []),
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
