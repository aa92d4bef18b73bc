import { Check, CheckCheck, Circle, CircleSlash, Eye, Pencil, Undo2, type LucideIcon } from "lucide-react";
import type { AnnotationState } from "../../../domain/annotation/annotation.ts";
import type { Outcome } from "../../../domain/annotation/disposition.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { Badge, type BadgeTone } from "./badge.tsx";

type Standing = Exclude<AnnotationState, "settled"> | Outcome;

const looks: Readonly<Record<Standing, { readonly tone: BadgeTone; readonly icon: LucideIcon }>> = {
  draft: { tone: "neutral", icon: Pencil },
  open: { tone: "neutral", icon: Circle },
  withdrawn: { tone: "neutral", icon: Undo2 },
  accepted: { tone: "success", icon: CheckCheck },
  partly: { tone: "warning", icon: Check },
  declined: { tone: "danger", icon: CircleSlash },
  noted: { tone: "accent", icon: Eye },
};

/** Where an annotation stands: its verdict when it is settled, else its state. */
export const StateBadge = ({ state, outcome }: { readonly state: AnnotationState; readonly outcome?: Outcome | null | undefined }) => {
  const { t } = useTranslation();
  if (state === "settled" && !outcome) return null;
  const standing: Standing = state === "settled" ? (outcome as Outcome) : state;
  const { tone, icon: Icon } = looks[standing];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(`standing.${standing}`)}
    </Badge>
  );
};
