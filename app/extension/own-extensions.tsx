import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import type { Meeting } from "../../domain/consultation/adjustment.ts";
import type { Extension } from "../../domain/consultation/extension.ts";
import { mayAskForTime } from "../../domain/policy/consultation-policy.ts";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { toast } from "../components/ui/toast.ts";
import type { Material } from "../consolidate/material-data.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { FactsFrame } from "../response/facts-frame.tsx";
import { useFormats } from "../sender/use-formats.ts";
import { useActor } from "../session/use-actor.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { ExtensionList } from "./extension-list.tsx";
import "./extension.css";

type Props = { readonly material: Material; /** The body's own, newest first. */ readonly extensions: readonly Extension[]; readonly meetings: readonly Meeting[] };

/** The body's last answer day, what it has asked the sender for, and what came of it. */
export const OwnExtensions = ({ material: { consultation, mine, response }, extensions, meetings }: Props) => {
  const { t } = useTranslation("extension");
  const { day, moment } = useFormats();
  const actor = useActor();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const { revalidate } = useRevalidator();
  const [asking, setAsking] = useState(false);
  const may = mayAskForTime(actor, consultation, mine.bodyId).ok;
  const [newest] = extensions;
  const waiting = newest?.state === "asked" ? newest : null;
  const declined = newest?.state === "declined" ? newest : null;
  const granted = extensions.find((e) => e.state === "granted" && e.grantedDay === mine.lastAnswerDay) ?? null;
  const earlier = extensions.filter((e) => e !== waiting && e !== declined);
  const mayAsk = may && !waiting && response.state !== "dispatched";

  const withdraw = async (extensionId: string): Promise<void> => {
    const result = await send("extension.withdraw", { extensionId });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "success", text: t("withdrawn") });
    revalidate();
  };

  return (
    <FactsFrame title={t("heading")}>
      <p>
        {mine.lastAnswerDay > consultation.lastAnswerDay
          ? t("ownDay", { day: day(mine.lastAnswerDay), common: day(consultation.lastAnswerDay) })
          : t("day", { day: day(mine.lastAnswerDay) })}
      </p>
      {granted && granted.answer !== "" && <blockquote className="extension__words" lang="sv">{granted.answer}</blockquote>}
      {waiting && (
        <Banner
          title={t("waiting", { day: day(waiting.wantedDay) })}
          actions={
            may && (
              <Button size="s" isPending={pending} onPress={() => void withdraw(waiting.id)}>
                {t("withdraw")}
              </Button>
            )
          }
        >
          <p>{t("waitingText", { name: waiting.askedByName, at: moment(waiting.askedAt) })}</p>
          <blockquote className="extension__words" lang="sv">{waiting.reason}</blockquote>
        </Banner>
      )}
      {declined && (
        <Banner tone="warning" title={t("declined", { day: day(declined.wantedDay) })}>
          <blockquote className="extension__words" lang="sv">{declined.answer}</blockquote>
        </Banner>
      )}
      {mayAsk && (
        <div className="facts__foot">
          <Button onPress={() => setAsking(true)}>{t("ask")}</Button>
        </div>
      )}
      {!may && consultation.state === "open" && <p className="facts__note">{t("onlyHandlers")}</p>}
      {earlier.length > 0 && <ExtensionList summary={t("earlier", { count: earlier.length })} extensions={earlier} />}
      {asking && <AskDialog consultationId={consultation.id} mine={mine} meetings={meetings} onClose={() => setAsking(false)} onDone={revalidate} />}
    </FactsFrame>
  );
};
