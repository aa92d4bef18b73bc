import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { LucideIcon } from "lucide-react";
import Bold from "lucide-react/icons/letter-b";
import Heading3 from "lucide-react/icons/heading-3";
import Italic from "lucide-react/icons/italic";
import List from "lucide-react/icons/list";
import ListOrdered from "lucide-react/icons/list-ordered";
import Redo2 from "lucide-react/icons/redo-2";
import Undo2 from "lucide-react/icons/undo-2";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Toolbar } from "react-aria-components/Toolbar";
import { IconButton } from "../components/ui/icon-button.tsx";
import { Tooltip } from "../components/ui/tooltip.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import "./format-toolbar.css";

const formats = [
  { id: "bold", icon: Bold, isActive: (e: Editor) => e.isActive("bold"), run: (e: Editor) => e.chain().focus().toggleBold().run() },
  { id: "italic", icon: Italic, isActive: (e: Editor) => e.isActive("italic"), run: (e: Editor) => e.chain().focus().toggleItalic().run() },
  {
    id: "heading",
    icon: Heading3,
    isActive: (e: Editor) => e.isActive("heading"),
    run: (e: Editor) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  { id: "bulletList", icon: List, isActive: (e: Editor) => e.isActive("bulletList"), run: (e: Editor) => e.chain().focus().toggleBulletList().run() },
  {
    id: "orderedList",
    icon: ListOrdered,
    isActive: (e: Editor) => e.isActive("orderedList"),
    run: (e: Editor) => e.chain().focus().toggleOrderedList().run(),
  },
] as const satisfies readonly { id: string; icon: LucideIcon; isActive: (e: Editor) => boolean; run: (e: Editor) => boolean }[];

/** Formats the text of the editor that was last written in. Toggles say whether the format is on where the caret stands. */
const FormatToolbar = ({ editor }: { readonly editor: Editor }) => {
  const { t } = useTranslation("consolidate");
  const active = useEditorState({ editor, selector: ({ editor: now }) => formats.map((f) => f.isActive(now)) });
  return (
    <Toolbar aria-label={t("format.toolbar")} className="format-toolbar">
      {formats.map(({ id, icon: Icon, run }, index) => (
        <Tooltip key={id} text={t(`format.${id}`)}>
          <ToggleButton
            aria-label={t(`format.${id}`)}
            isSelected={active[index] ?? false}
            onChange={() => run(editor)}
            className="format-toolbar__toggle"
          >
            <Icon aria-hidden="true" />
          </ToggleButton>
        </Tooltip>
      ))}
      <IconButton
        size="s"
        label={t("format.undo")}
        icon={<Undo2 aria-hidden="true" />}
        onPress={() => editor.chain().focus().undo().run()}
      />
      <IconButton
        size="s"
        label={t("format.redo")}
        icon={<Redo2 aria-hidden="true" />}
        onPress={() => editor.chain().focus().redo().run()}
      />
    </Toolbar>
  );
};

export default FormatToolbar;
