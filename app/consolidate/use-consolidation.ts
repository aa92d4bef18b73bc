import { useState } from "react";
import { v7 as uuid } from "uuid";
import type { AnnotationId, PointId, ResponseId } from "../../domain/ids.ts";
import type { ContradictionChoice } from "../../domain/response/contradiction.ts";
import type { Phrases } from "../../domain/response/phrases.ts";
import type { Result } from "../../domain/result.ts";
import type { ContradictionView, DriftView } from "../../server/queries/response/responses.ts";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { withFate } from "./material-data.ts";
import type { FollowedMaterial } from "./use-material.ts";
import { useRefusal } from "../live/use-refusal.ts";

type Generated = { readonly points: number; readonly annotations: number };

/** What a consolidator does with the material. Each answers whether it was done; a refusal has then been told. */
export const useConsolidation = (responseId: ResponseId, onPoint: (id: PointId) => void, { askAgain, assume }: Pick<FollowedMaterial, "askAgain" | "assume">) => {
  const { t } = useTranslation("consolidate");
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const [pendingId, setPendingId] = useState<AnnotationId | null>(null);

  /** One point from one or several annotations, where the draft's order places it. */
  const addPoint = async (annotationIds: readonly AnnotationId[], text?: string): Promise<boolean> => {
    const pointId = uuid() as PointId;
    setPendingId(annotationIds[0] ?? null);
    const result = await send("response.add-point", { responseId, pointId, annotationIds: [...annotationIds], ...(text === undefined ? {} : { text }) });
    setPendingId(null);
    if (!result.ok) {
      tellRefusal(result.refusal);
      return false;
    }
    const count = annotationIds.length;
    assume((material) => withFate(material, annotationIds, { type: "used", pointId }));
    void askAgain();
    toast({ tone: "success", text: count > 1 ? t("merged", { count }) : t("inserted") });
    onPoint(pointId);
    return true;
  };

  const takeBack = async (annotationId: AnnotationId): Promise<void> => {
    setPendingId(annotationId);
    const result = await send("response.take-back", { responseId, annotationId });
    setPendingId(null);
    if (!result.ok) return tellRefusal(result.refusal);
    await askAgain();
    toast({ tone: "info", text: t("takenBack") });
  };

  const tell = async (result: Result<unknown>, done: string): Promise<boolean> => {
    if (!result.ok) {
      tellRefusal(result.refusal);
      return false;
    }
    await askAgain();
    toast({ tone: "success", text: done });
    return true;
  };

  const rule = async (name: "response.take-over-source" | "response.keep-source", drift: DriftView, done: string): Promise<boolean> => {
    const { annotationId, usedHash } = drift;
    return tell(await send(name, { responseId, annotationId, usedHash }), done);
  };

  return {
    pendingId,
    addPoint,
    setAside: async (annotationId: AnnotationId, reason: string): Promise<boolean> => {
      const result = await send("response.set-aside", { responseId, annotationId, reason });
      if (!result.ok) {
        tellRefusal(result.refusal);
        return false;
      }
      assume((material) => withFate(material, [annotationId], { type: "set-aside", reason }));
      void askAgain();
      toast({
        tone: "success",
        text: t("setAsideDone"),
        action: { label: t("undo"), onPress: () => void takeBack(annotationId) },
      });
      return true;
    },
    takeBack,
    /** The words that rest on a changed source give way to what it says now. */
    takeOver: (drift: DriftView): Promise<boolean> => rule("response.take-over-source", drift, t("takenOver")),
    keep: (drift: DriftView): Promise<boolean> => rule("response.keep-source", drift, t("kept")),
    settle: async ({ first, second }: ContradictionView, choice: ContradictionChoice, reason: string): Promise<boolean> => {
      const input = { id: uuid(), responseId, annotationIds: [first, second] as [string, string], choice, reason };
      return tell(await send("response.settle-contradiction", input), t("contradiction.settled"));
    },
    reopenContradiction: async (rulingId: string): Promise<void> => {
      await tell(await send("response.reopen-contradiction", { responseId, rulingId }), t("contradiction.reopened"));
    },
    setPhrases: async (bodyId: string, phrases: Phrases): Promise<boolean> =>
      tell(await send("body.set-phrases", { bodyId, phrases }), t("phrases.saved")),
    generate: async (): Promise<void> => {
      const result = await send("response.generate", { responseId });
      if (!result.ok) return tellRefusal(result.refusal);
      await askAgain();
      const { points, annotations } = result.value as Generated;
      toast({ tone: "success", text: t("generated", { count: points, annotations }) });
    },
  };
};
