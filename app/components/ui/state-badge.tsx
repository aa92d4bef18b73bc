import type { LucideIcon } from "lucide-react";
import Check from "lucide-react/icons/check";
import CheckCheck from "lucide-react/icons/check-check";
import Circle from "lucide-react/icons/circle";
import CircleSlash from "lucide-react/icons/circle-slash";
import Eye from "lucide-react/icons/eye";
import Pencil from "lucide-react/icons/pencil";
import Undo2 from "lucide-react/icons/undo-2";
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
