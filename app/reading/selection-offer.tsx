import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import { useEffect } from "react";
import type { Target } from "../../domain/annotation/target.ts";
import { PlainButton } from "../components/ui/plain-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import type { DraftIndex } from "./dom/draft-index.ts";
import { offers, watchSelection, type SelectedWords } from "./dom/selection-watcher.ts";
import "./selection-offer.css";

type Props = {
  readonly index: DraftIndex;
  readonly words: SelectedWords | null;
  readonly onWords: (words: SelectedWords | null) => void;
  readonly onComment: (target: Target) => void;
};

/** Looks for words that are selected, and offers to comment on them, beside them; on touch screens at the edge, clear of the system's own menu and handles. */
const SelectionOffer = ({ index, words, onWords, onComment }: Props) => {
  const { t } = useTranslation("reading");
  useEffect(() => watchSelection(index, onWords), [index, onWords]);
  if (!words) return null;
  const { rect, target } = words;
  const place = {
    insetBlockStart: rect.bottom + window.scrollY + 8,
    insetInlineStart: Math.max(12, Math.min(rect.right - 60, document.documentElement.clientWidth - 160)),
  };
  return (
    // A press must not take the selection away before it has been read.
    <div className="selection-button" style={place} {...{ [offers]: "" }} onPointerDown={(event) => event.preventDefault()}>
      <PlainButton variant="primary" icon={<MessageSquarePlus aria-hidden="true" />} onPress={() => onComment(target)}>
        {t("select.comment")}
      </PlainButton>
    </div>
  );
};

export default SelectionOffer;
