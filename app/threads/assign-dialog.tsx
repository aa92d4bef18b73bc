import { useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { isIsoDay } from "../../domain/ids.ts";
import { mayAssign } from "../../domain/policy/annotation-policy.ts";
import { ActDialog } from "../components/ui/act-dialog.tsx";
import { Select } from "../components/ui/select.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { useActor } from "../session/use-actor.ts";
import type { ThreadConsultation } from "./abilities.ts";
import { useAssignees } from "./use-assignees.ts";

type Props = { readonly annotation: AnnotationView; readonly consultation: ThreadConsultation; readonly onClose: () => void };

const nobody = "nobody";

/** Asks somebody to see to a thread, by a day where it matters. Those who may not give it to others are offered themselves. */
const AssignDialog = ({ annotation, consultation, onClose }: Props) => {
  const { t } = useTranslation("reading");
  const actor = useActor();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const people = useAssignees(annotation.id);
  const from = annotation.assignment?.personId ?? null;
  const [personId, setPersonId] = useState<string>(from ?? actor.personId);
  const [day, setDay] = useState<string>(annotation.assignment?.dueDay ?? "");
  const possible = (people ?? []).filter((p) => mayAssign(actor, consultation, annotation, { from, to: p.id }).ok);

  const save = async (): Promise<void> => {
    const dueDay = isIsoDay(day) && personId !== nobody ? day : null;
    const result = await send("annotation.assign", { annotationId: annotation.id, personId: personId === nobody ? null : personId, dueDay });
    if (result.ok) onClose();
    else tellRefusal(result.refusal);
  };
  return (
    <ActDialog title={t("tools.assignTitle")} size="s" confirm={t("tools.assignSave")} isPending={pending} onConfirm={() => void save()} onClose={onClose}>
      {people === null ? (
        <Spinner label={t("tools.assignLoading")} />
      ) : (
        <Select
          label={t("tools.assignWho")}
          selectedKey={personId}
          onSelectionChange={(key) => key !== null && setPersonId(String(key))}
          options={[...possible.map((p) => ({ id: p.id as string, label: p.name })), ...(from === null ? [] : [{ id: nobody, label: t("tools.assignNobody") }])]}
        />
      )}
      <TextField label={t("tools.assignDay")} optional={t("tools.assignOptional")} type="date" value={day} onChange={setDay} isDisabled={personId === nobody} />
      <p>{t("tools.assignTold")}</p>
    </ActDialog>
  );
};

export default AssignDialog;
