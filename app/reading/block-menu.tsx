import Link2 from "lucide-react/icons/link-2";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import MessagesSquare from "lucide-react/icons/messages-square";
import SearchX from "lucide-react/icons/search-x";
import { useRef } from "react";
import { Menu, Popover } from "react-aria-components/Menu";
import type { Target } from "../../domain/annotation/target.ts";
import { MenuItem } from "../components/ui/menu.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { copyText } from "../live/copy-text.ts";
import type { BlockRef } from "./dom/draft-index.ts";
import { targetOfBlock } from "./state/open-place.ts";

export type OpenMenu = { readonly block: BlockRef; readonly anchor: HTMLElement };

type Props = {
  readonly menu: OpenMenu;
  readonly place: string;
  readonly canAnnotate: boolean;
  readonly hasThreads: boolean;
  readonly onCompose: (target: Target) => void;
  readonly onThreads: (block: BlockRef) => void;
  readonly onClose: () => void;
};

/** What can be done with a paragraph or section, behind its number in the margin. */
const BlockMenu = ({ menu, place, canAnnotate, hasThreads, onCompose, onThreads, onClose }: Props) => {
  const { t } = useTranslation("reading");
  const { block, anchor } = menu;
  const trigger = useRef(anchor);
  trigger.current = anchor;
  const isHeading = block.kind === "heading";

  const copy = async (): Promise<void> => {
    const isCopied = await copyText(new URL(`#${block.element.id}`, location.href).href);
    toast(isCopied ? { tone: "success", text: t("thread.copied") } : { tone: "danger", text: t("thread.notCopied") });
  };
  return (
    <Popover triggerRef={trigger} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom start" offset={4} className="popover">
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- a menu begins at its first choice */}
      <Menu aria-label={t("menu.label", { place })} className="option-list" autoFocus="first" onClose={onClose}>
        {canAnnotate && (
          <MenuItem icon={<MessageSquarePlus aria-hidden="true" />} onAction={() => onCompose(targetOfBlock(block))}>
            {t(isHeading ? "menu.commentSection" : block.kind === "footnote" ? "menu.commentFootnote" : "menu.commentBlock")}
          </MenuItem>
        )}
        {canAnnotate && (
          <MenuItem icon={<SearchX aria-hidden="true" />} onAction={() => onCompose({ type: "missing", missingAfter: block.id })}>
            {t(isHeading ? "menu.missingIn" : "menu.missingAfter")}
          </MenuItem>
        )}
        {hasThreads && (
          <MenuItem icon={<MessagesSquare aria-hidden="true" />} onAction={() => onThreads(block)}>
            {t("menu.openThreads")}
          </MenuItem>
        )}
        <MenuItem icon={<Link2 aria-hidden="true" />} onAction={() => void copy()}>
          {t("menu.copyLink")}
        </MenuItem>
      </Menu>
    </Popover>
  );
};

export default BlockMenu;
