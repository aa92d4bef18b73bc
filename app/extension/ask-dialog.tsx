import { useState } from "react";
import { v7 as uuid } from "uuid";
import type { Meeting } from "../../domain/consultation/adjustment.ts";
import { dayToAskFor, givesMoreTime } from "../../domain/consultation/extension.ts";
import { isIsoDay } from "../../domain/ids.ts";
import type { MyBody } from "../../server/queries/consultation/consultations.ts";
import { ActDialog } from "../components/ui/act-dialog.tsx";
import { TextArea } from "../components/ui/text-area.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { useFormats } from "../sender/use-formats.ts";
import { useToday } from "../session/today.ts";

type Props = {
  readonly consultationId: string;
  readonly mine: MyBody;
  readonly meetings: readonly Meeting[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Asks for a wanted day and the reason: the day that the meeting needs is filled in. */
export const AskDialog = ({ consultationId, mine, meetings, onClose, onDone }: Props) => {
  const { t } = useTranslation("extension");
  const { day } = useFormats();
  const today = useToday();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const [wanted, setWanted] = useState<string>(() => dayToAskFor(mine.lastAnswerDay, mine.meeting, meetings, today) ?? "");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const [id] = useState(() => uuid());
  const badDay = !isIsoDay(wanted) || !givesMoreTime(wanted, mine.lastAnswerDay, today);
  const badReason = reason.trim() === "";

  const ask = async (): Promise<void> => {
    setTried(true);
    if (badDay || badReason) return;
    const result = await send("extension.ask", { id, consultationId, bodyId: mine.bodyId, wantedDay: wanted, reason });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "success", text: t("asked") });
    onDone();
    onClose();
  };

  return (
    <ActDialog title={t("askTitle")} confirm={t("send")} isPending={pending} onConfirm={() => void ask()} onClose={onClose}>
      <p>{t("askText")}</p>
      <TextField
        type="date"
        label={t("wantedDay")}
        description={t("wantedHelp", { day: day(mine.lastAnswerDay) })}
        value={wanted}
        onChange={setWanted}
        isRequired
        errorMessage={isTried && badDay ? t("badDay", { day: day(mine.lastAnswerDay) }) : undefined}
      />
      <TextArea
        label={t("reason")}
        description={t("reasonHelp")}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        isRequired
        errorMessage={isTried && badReason ? t("reasonMissing") : undefined}
      />
    </ActDialog>
  );
};
