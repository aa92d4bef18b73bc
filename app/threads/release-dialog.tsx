import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Audience } from "../../domain/annotation/audience.ts";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import type { ThreadConsultation } from "./abilities.ts";

type Props = {
  readonly annotation: AnnotationView;
  readonly consultation: ThreadConsultation;
  /** Null while closed. */
  readonly to: Exclude<Audience, "own"> | null;
  readonly onClose: () => void;
};

/** Letting more people see an annotation: an act of its own, which says who they are. */
export const ReleaseDialog = ({ annotation, consultation, to, onClose }: Props) => {
  const { t } = useTranslation("reading");
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const audience = to ?? "unit";

  const release = async (): Promise<void> => {
    const result = await send("annotation.release", { annotationId: annotation.id, audience });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "success", text: t("releaseDialog.done") });
  };
  const others = consultation.bodies.filter((body) => body.id !== annotation.bodyId);
  return (
    <AlertDialog
      isOpen={to !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t(`releaseDialog.${audience}Title`)}
      confirm={t("releaseDialog.confirm")}
      tone="primary"
      onConfirm={release}
    >
      <p>{t(`releaseDialog.${audience}Text`, { unit: annotation.unitName ?? t("audience.unit") })}</p>
      {audience === "all" && (
        <ul>
          {others.map((body) => (
            <li key={body.id}>{body.name}</li>
          ))}
        </ul>
      )}
      <p>{t("releaseDialog.log")}</p>
    </AlertDialog>
  );
};
