import type { LucideIcon } from "lucide-react";
import CirclePlus from "lucide-react/icons/circle-plus";
import FilePen from "lucide-react/icons/file-pen";
import HelpCircle from "lucide-react/icons/circle-question-mark";
import LayoutList from "lucide-react/icons/layout-list";
import MessageCircleQuestion from "lucide-react/icons/message-circle-question-mark";
import SearchX from "lucide-react/icons/search-x";
import Strikethrough from "lucide-react/icons/strikethrough";
import ThumbsUp from "lucide-react/icons/thumbs-up";
import type { Kind } from "../../../domain/annotation/kind.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import "./badge.css";

const icons: Readonly<Record<Kind, LucideIcon>> = {
  support: ThumbsUp,
  clarify: MessageCircleQuestion,
  add: CirclePlus,
  change: FilePen,
  strike: Strikethrough,
  missing: SearchX,
  structure: LayoutList,
  question: HelpCircle,
};

/** The icon of an annotation's kind. Decoration beside the kind's name. */
export const KindIcon = ({ kind }: { readonly kind: Kind }) => {
  const Icon = icons[kind];
  return <Icon aria-hidden="true" />;
};

/** What an annotation wants: its kind by name, icon and colour. */
export const KindBadge = ({ kind }: { readonly kind: Kind }) => {
  const { t } = useTranslation();
  return (
    <span className={`badge badge--kind-${kind}`}>
      <KindIcon kind={kind} />
      {t(`kind.${kind}`)}
    </span>
  );
};
