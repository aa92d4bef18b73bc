import { useCallback, useState } from "react";
import { v7 as uuid } from "uuid";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { isQueued, useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import type { Notice } from "./notice-strip.tsx";
import type { ReviewEntry } from "./review-entries.ts";
import { settleEach } from "./settle-each.ts";

const wasProposed = (value: unknown): boolean => typeof value === "object" && value !== null && "proposed" in value && value.proposed === true;

/** A thread whose verdict is on its way, and the one that it then gives way to. */
type Settling = { readonly id: AnnotationId; readonly next: ReviewEntry | null };

/** Giving and taking back verdicts. What answers, answers whether it was done; a refusal has then been told. */
export const useSettle = () => {
  const { t } = useTranslation("review");
  const { t: common } = useTranslation();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const [notice, setNotice] = useState<Notice | null>(null);
  // It holds back no other thread.
  const [settling, setSettling] = useState<Settling | null>(null);
  const tell = (text: string, action?: Notice["action"]) => setNotice({ id: uuid(), text, ...(action ? { action } : {}) });

  const reopen = async (annotation: AnnotationView, reason: string, told: string): Promise<boolean> => {
    const result = await send("annotation.reopen", { annotationId: annotation.id, reason });
    if (result.ok) tell(told);
    else tellRefusal(result.refusal);
    return result.ok;
  };

  const settleMany = async (chosen: readonly AnnotationView[], outcome: Outcome, reason: string): Promise<readonly AnnotationView[]> => {
    const { done, refusal } = await settleEach(chosen, ({ id }) => send("annotation.settle", { annotationId: id, outcome, reason }));
    if (refusal) tellRefusal(refusal);
    if (done.length > 0) {
      tell(t("bulk.done", { count: done.length, verdict: common(`standing.${outcome}`) }), {
        label: t("settle.undo"),
        onPress: () => void reopenMany(done),
      });
    }
    return done;
  };
  const reopenMany = async (settled: readonly AnnotationView[]): Promise<void> => {
    for (const { id } of settled) {
      const result = await send("annotation.reopen", { annotationId: id, reason: t("settle.undoReason") });
      // One whose verdict was only proposed is open already.
      if (!result.ok && result.refusal.code !== "annotation.not-settled") return tellRefusal(result.refusal);
    }
    tell(t("bulk.undone", { count: settled.length }));
  };

  const tellSettled = (annotation: AnnotationView, outcome: Outcome, value: unknown, isLast: boolean): void => {
    if (isQueued(value)) return tell(t("settle.queued"));
    if (wasProposed(value)) return tell(t("settle.proposed", { author: annotation.authorName }));
    const done = t("settle.done", { verdict: common(`standing.${outcome}`), author: annotation.authorName });
    tell(isLast ? `${done} ${t("settle.last")}` : done, {
      label: t("settle.undo"),
      onPress: () => void reopen(annotation, t("settle.undoReason"), t("settle.undone")),
    });
  };

  return {
    pending,
    settling,
    settleMany,
    undo: (): boolean => {
      if (!notice?.action) return false;
      setNotice(null);
      notice.action.onPress();
      return true;
    },
    notice,
    dropNotice: useCallback(() => setNotice(null), []),
    /** `giveWay` goes to the next thread at once; until it has, the settled one is still said to be on its way. */
    settle: async (annotation: AnnotationView, outcome: Outcome, reason: string, next: ReviewEntry | null, giveWay: () => void): Promise<void> => {
      setSettling({ id: annotation.id, next });
      const result = await send("annotation.settle", { annotationId: annotation.id, outcome, reason });
      if (result.ok) {
        giveWay();
        tellSettled(annotation, outcome, result.value, next === null);
      } else tellRefusal(result.refusal);
      setSettling((now) => (now?.id === annotation.id ? null : now));
    },
    reopen: (annotation: AnnotationView, reason: string): Promise<boolean> => reopen(annotation, reason, t("settled.reopened")),
  };
};
