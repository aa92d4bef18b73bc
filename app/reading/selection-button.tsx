import { MessageSquarePlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { PlainButton } from "../components/ui/plain-button.tsx";
import { offers, type SelectedWords } from "./dom/selection-watcher.ts";
import "./selection-button.css";

type Props = { readonly words: SelectedWords; readonly onComment: () => void };

/** Offers to comment on selected words, beside them; on touch screens at the edge, clear of the system's own menu and handles. */
export const SelectionButton = ({ words, onComment }: Props) => {
  const { t } = useTranslation("reading");
  const { rect } = words;
  const place = {
    insetBlockStart: rect.bottom + window.scrollY + 8,
    insetInlineStart: Math.max(12, Math.min(rect.right - 60, document.documentElement.clientWidth - 160)),
  };
  return (
    // A press must not take the selection away before it has been read.
    <div className="selection-button" style={place} {...{ [offers]: "" }} onPointerDown={(event) => event.preventDefault()}>
      <PlainButton variant="primary" icon={<MessageSquarePlus aria-hidden="true" />} onPress={onComment}>
        {t("select.comment")}
      </PlainButton>
    </div>
  );
};
