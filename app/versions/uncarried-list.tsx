import { useRevalidator } from "@remix-run/react";
import type { Uncarried } from "../../server/queries/annotation/uncarried.ts";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { isQueued, useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import type { Place } from "./place-dialog.tsx";
import { UncarriedCard, type Decision } from "./uncarried-card.tsx";
import "./uncarried-list.css";

type Props = { readonly items: readonly Uncarried[]; readonly places: readonly Place[]; readonly numberOf: (versionId: string) => number };

/** The comments in one's care that still point into an earlier version. */
export const UncarriedList = ({ items, places, numberOf }: Props) => {
  const { t } = useTranslation("versions");
  const { send, pending } = useCommand();
  const refusal = useRefusal();
  const { revalidate } = useRevalidator();
  const decide = async (item: Uncarried, decision: Decision): Promise<void> => {
    const result = await send("annotation.carry", { annotationId: item.annotation.id, decision });
    if (!result.ok) return refusal(result.refusal);
    if (isQueued(result.value)) return toast({ tone: "info", text: t("waiting.offline") });
    toast({ tone: "success", text: t(decision.type === "leave" ? "waiting.leftNow" : "waiting.confirmed") });
    revalidate();
  };
  return (
    <ul className="uncarried-list">
      {items.map((item) => (
        <li key={item.annotation.id}>
          <UncarriedCard
            item={item}
            places={places}
            fromNumber={numberOf(item.annotation.versionId)}
            isPending={pending}
            decide={(decision) => void decide(item, decision)}
          />
        </li>
      ))}
    </ul>
  );
};
