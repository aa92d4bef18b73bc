import { getFormProps } from "@conform-to/react";
import { useState } from "react";
import { mayHandleParticipation } from "../../domain/policy/consultation-policy.ts";
import { areFactsOpen } from "../../domain/policy/response-policy.ts";
import type { Material } from "../consolidate/material-data.ts";
import { Button } from "../components/ui/button.tsx";
import { Select } from "../components/ui/select.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { fieldProps } from "../sender/form/field-props.ts";
import { FormRefusal } from "../sender/form/form-refusal.tsx";
import { useCommandForm } from "../sender/form/use-command-form.ts";
import { useActor } from "../session/use-actor.ts";
import { AdjustmentNote } from "./adjustment-note.tsx";
import { FactsFrame, FactsList } from "./facts-frame.tsx";
import type { Choices } from "./page-data.ts";
import { matterSchema, nothing } from "./response-schema.ts";
import { useDay } from "./use-day.ts";
import { useProblem } from "./use-problem.ts";

type Props = { readonly material: Material; readonly choices: Choices };

/** How the body handles the matter: number, deciding meeting, handler and preparing unit. */
export const MatterForm = ({ material, choices }: Props) => {
  const { t } = useTranslation("response");
  const may = mayHandleParticipation(useActor(), material.consultation, material.mine.bodyId).ok && areFactsOpen(material.response.state);
  return <FactsFrame title={t("matter.heading")}>{may ? <Fields material={material} choices={choices} /> : <Facts material={material} choices={choices} />}</FactsFrame>;
};

const Fields = ({ material: { mine }, choices }: Props) => {
  const { t } = useTranslation("response");
  const day = useDay();
  const problem = useProblem();
  const { fetcher, form, fields, isPending } = useCommandForm({
    id: "matter",
    schema: matterSchema,
    defaultValue: { dnr: mine.dnr ?? "" },
    done: () => toast({ tone: "success", text: t("matter.saved") }),
  });
  const [meetingId, setMeetingId] = useState<string>(mine.meetingId ?? nothing);
  const meeting = choices.meetings.find((m) => m.id === meetingId) ?? null;
  const hasMeetings = mine.kind === "committee";
  return (
    <fetcher.Form {...getFormProps(form)} method="post">
      <FormRefusal errors={form.errors} />
      <input type="hidden" name="intent" value="matter" />
      <TextField key={fields.dnr.key} {...fieldProps(fields.dnr, problem)} isRequired={false} label={t("matter.dnr")} />
      {hasMeetings ? (
        <>
          <Select
            name={fields.meetingId.name}
            label={t("matter.meeting")}
            description={choices.meetings.length === 0 ? t("matter.noMeetings") : undefined}
            selectedKey={meetingId}
            onSelectionChange={(key) => setMeetingId(String(key))}
            options={[
              { id: nothing, label: t("matter.noMeeting") },
              ...choices.meetings.map((m) => ({
                id: m.id,
                label: t("matter.meetingOption", { held: day(m.heldOn), adjusted: day(m.adjustedOn) }),
              })),
            ]}
          />
          <AdjustmentNote lastAnswerDay={mine.lastAnswerDay} meeting={meeting} meetings={choices.meetings} />
        </>
      ) : (
        <input type="hidden" name={fields.meetingId.name} value={meetingId} />
      )}
      <Select
        name={fields.handlerId.name}
        label={t("matter.handler")}
        defaultSelectedKey={mine.handlerId ?? nothing}
        options={[
          { id: nothing, label: t("matter.noHandler") },
          ...choices.people.map(({ id, name, title }) => ({ id, label: name, description: title })),
        ]}
      />
      <Select
        name={fields.leadUnitId.name}
        label={t("matter.leadUnit")}
        defaultSelectedKey={mine.leadUnitId ?? nothing}
        options={[{ id: nothing, label: t("matter.noUnit") }, ...choices.units.map(({ id, name }) => ({ id, label: name }))]}
      />
      <div className="facts__foot">
        <Button type="submit" isPending={isPending}>
          {t("matter.save")}
        </Button>
      </div>
    </fetcher.Form>
  );
};

const Facts = ({ material: { mine }, choices }: Props) => {
  const { t } = useTranslation("response");
  const day = useDay();
  const none = t("matter.none");
  return (
    <>
      <FactsList
        facts={[
          [t("matter.dnr"), mine.dnr ?? none],
          ...(mine.kind === "committee" ? ([[t("matter.meeting"), mine.meeting ? day(mine.meeting.heldOn) : none]] as const) : []),
          [t("matter.handler"), choices.people.find((p) => p.id === mine.handlerId)?.name ?? none],
          [t("matter.leadUnit"), choices.units.find((u) => u.id === mine.leadUnitId)?.name ?? none],
        ]}
        note={t("matter.onlyWriters")}
      />
      {mine.kind === "committee" && <AdjustmentNote lastAnswerDay={mine.lastAnswerDay} meeting={mine.meeting} meetings={choices.meetings} />}
    </>
  );
};
