import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { v7 as uuid } from "uuid";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import { isQueued, useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import type { Notice } from "./notice-strip.tsx";

/** Giving and taking back verdicts. Each answers whether it was done; a refusal has then been told. */
export const useSettle = () => {
  const { t } = useTranslation("review");
  const { t: common } = useTranslation();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell = (text: string, action?: Notice["action"]) => setNotice({ id: uuid(), text, ...(action ? { action } : {}) });

  const reopen = async (annotation: AnnotationView, reason: string, told: string): Promise<boolean> => {
    const result = await send("annotation.reopen", { annotationId: annotation.id, reason });
    if (result.ok) tell(told);
    else tellRefusal(result.refusal);
    return result.ok;
  };

  return {
    pending,
    notice,
    dropNotice: useCallback(() => setNotice(null), []),
    settle: async (annotation: AnnotationView, outcome: Outcome, reason: string, isLast: boolean): Promise<boolean> => {
      const result = await send("annotation.settle", { annotationId: annotation.id, outcome, reason });
      if (!result.ok) {
        tellRefusal(result.refusal);
        return false;
      }
      if (isQueued(result.value)) {
        tell(t("settle.queued"));
        return true;
      }
      const done = t("settle.done", { verdict: common(`standing.${outcome}`), author: annotation.authorName });
      tell(isLast ? `${done} ${t("settle.last")}` : done, {
        label: t("settle.undo"),
        onPress: () => void reopen(annotation, t("settle.undoReason"), t("settle.undone")),
      });
      return true;
    },
    reopen: (annotation: AnnotationView, reason: string): Promise<boolean> => reopen(annotation, reason, t("settled.reopened")),
  };
};
