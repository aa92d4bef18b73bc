import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { givesMoreTime, type Extension } from "../../domain/consultation/extension.ts";
import { isIsoDay } from "../../domain/ids.ts";
import type { BodyStatus } from "../../server/queries/consultation/status.ts";
import { ActDialog } from "../components/ui/act-dialog.tsx";
import { TextArea } from "../components/ui/text-area.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { ReasonDialog } from "../review/reason-dialog.tsx";
import { useFormats } from "../sender/use-formats.ts";
import { useToday } from "../session/today.ts";

type Props = { readonly extension: Extension; /** Of the body that asks. */ readonly status: BodyStatus; readonly onClose: () => void };

/** Grants more time: the day that was wanted, unless another is chosen. */
export const GrantDialog = ({ extension, status: { bodyName: body, lastAnswerDay }, onClose }: Props) => {
  const { t } = useTranslation("extension");
  const { day } = useFormats();
  const today = useToday();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const { revalidate } = useRevalidator();
  const [chosen, setChosen] = useState<string>(extension.wantedDay);
  const [answer, setAnswer] = useState("");
  const [isTried, setTried] = useState(false);
  const isGood = isIsoDay(chosen) && givesMoreTime(chosen, lastAnswerDay, today);

  const grant = async (): Promise<void> => {
    setTried(true);
    if (!isGood) return;
    const result = await send("extension.grant", { extensionId: extension.id, day: chosen, answer });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "success", text: t("granted", { body, day: day(chosen) }) });
    revalidate();
    onClose();
  };

  return (
    <ActDialog title={t("grantFor", { body })} confirm={t("grant")} isPending={pending} onConfirm={() => void grant()} onClose={onClose}>
      <p>{t("grantText", { body })}</p>
      <TextField
        type="date"
        label={t("wantedDay")}
        description={t("wantedHelp", { day: day(lastAnswerDay) })}
        value={chosen}
        onChange={setChosen}
        isRequired
        errorMessage={isTried && !isGood ? t("badDay", { day: day(lastAnswerDay) }) : undefined}
      />
      <TextArea label={t("answer")} description={t("answerHelp", { body })} value={answer} onChange={setAnswer} maxLength={2000} />
    </ActDialog>
  );
};

export const DeclineDialog = ({ extension, status: { bodyName: body }, onClose }: Props) => {
  const { t } = useTranslation("extension");
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const { revalidate } = useRevalidator();

  const decline = async (reason: string): Promise<boolean> => {
    const result = await send("extension.decline", { extensionId: extension.id, reason });
    if (!result.ok) {
      tellRefusal(result.refusal);
      return false;
    }
    toast({ tone: "success", text: t("declinedDone", { body }) });
    revalidate();
    return true;
  };

  return (
    <ReasonDialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("declineFor", { body })}
      text={t("declineText", { body })}
      reasonLabel={t("reason")}
      missing={t("declineMissing")}
      confirm={t("decline")}
      onConfirm={decline}
    />
  );
};
