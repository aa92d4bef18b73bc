import { useState } from "react";
import { v7 as uuid } from "uuid";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { mayConfirm } from "../../domain/policy/annotation-policy.ts";
import { Button } from "../components/ui/button.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { ReasonDialog } from "../review/reason-dialog.tsx";
import { useActor } from "../session/use-actor.ts";
import type { ThreadConsultation } from "./abilities.ts";
import { Time } from "./time.tsx";
import "./verdict.css";

type Props = { readonly annotation: AnnotationView; readonly consultation: ThreadConsultation };

/** A verdict that waits for whoever raised the thread: they confirm it, or send it back with a reason. */
export const ProposalPanel = ({ annotation, consultation }: Props) => {
  const { t } = useTranslation("reading");
  const { t: common } = useTranslation();
  const actor = useActor();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const [contesting, setContesting] = useState(false);
  const [replyId] = useState(() => uuid());
  const { proposal } = annotation;
  if (!proposal) return null;

  const confirm = async (): Promise<void> => {
    const result = await send("annotation.confirm", { annotationId: annotation.id });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "success", text: t("proposal.confirmed") });
  };
  const contest = async (reason: string): Promise<boolean> => {
    const result = await send("annotation.contest", { annotationId: annotation.id, replyId, reason });
    if (!result.ok) tellRefusal(result.refusal);
    return result.ok;
  };
  const isMine = mayConfirm(actor, consultation, annotation).ok;
  return (
    <section className="verdict verdict--proposed" aria-label={t("proposal.heading")}>
      <p className="verdict__line">
        <strong>{t("proposal.verdict", { verdict: common(`standing.${proposal.outcome}`) })}</strong>{" "}
        <span className="verdict__by">
          {proposal.byName}, <Time at={proposal.at} />
        </span>
      </p>
      {proposal.reason && <p className="verdict__reason">{proposal.reason}</p>}
      {isMine ? (
        <p className="verdict__actions">
          <Button size="s" variant="primary" isPending={pending} onPress={() => void confirm()}>
            {t("proposal.confirm")}
          </Button>
          <Button size="s" onPress={() => setContesting(true)}>
            {t("proposal.contest")}
          </Button>
        </p>
      ) : (
        <p className="verdict__by">{t("proposal.waits", { name: annotation.authorName })}</p>
      )}
      <ReasonDialog
        isOpen={contesting}
        onOpenChange={setContesting}
        title={t("proposal.contestTitle")}
        text={t("proposal.contestText")}
        reasonLabel={t("proposal.contestReason")}
        missing={t("proposal.contestMissing")}
        confirm={t("proposal.contest")}
        onConfirm={contest}
      />
    </section>
  );
};
