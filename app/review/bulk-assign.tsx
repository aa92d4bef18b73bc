import { useState } from "react";
import { isIsoDay } from "../../domain/ids.ts";
import { ActDialog } from "../components/ui/act-dialog.tsx";
import { Select } from "../components/ui/select.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { useAssignees } from "../threads/use-assignees.ts";
import type { ReviewEntry } from "./review-entries.ts";

type Props = { readonly chosen: readonly ReviewEntry[]; readonly onClose: () => void; readonly onDone: () => void };

/** Gives several threads to one person. Who may see the first is offered; one whom another thread is hidden from is refused there. */
export const BulkAssign = ({ chosen, onClose, onDone }: Props) => {
  const { t } = useTranslation("review");
  const { t: reading } = useTranslation("reading");
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const people = useAssignees(chosen[0]?.annotation.id ?? "");
  const [personId, setPersonId] = useState<string | null>(null);
  const [day, setDay] = useState("");

  const assign = async (): Promise<void> => {
    if (personId === null) return;
    for (const { annotation } of chosen) {
      const result = await send("annotation.assign", { annotationId: annotation.id, personId, dueDay: isIsoDay(day) ? day : null });
      if (!result.ok) return tellRefusal(result.refusal);
    }
    toast({ tone: "success", text: t("bulk.assigned", { count: chosen.length }) });
    onDone();
  };
  return (
    <ActDialog
      title={t("bulk.assignTitle", { count: chosen.length })}
      size="s"
      confirm={t("bulk.assign")}
      isDisabled={personId === null}
      isPending={pending}
      onConfirm={() => void assign()}
      onClose={onClose}
    >
      {people === null ? (
        <Spinner label={reading("tools.assignLoading")} />
      ) : (
        <Select
          label={reading("tools.assignWho")}
          selectedKey={personId}
          onSelectionChange={(key) => setPersonId(key === null ? null : String(key))}
          options={people.map((p) => ({ id: p.id as string, label: p.name }))}
        />
      )}
      <TextField label={reading("tools.assignDay")} optional={reading("tools.assignOptional")} type="date" value={day} onChange={setDay} />
    </ActDialog>
  );
};
