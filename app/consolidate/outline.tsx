import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import GripVertical from "lucide-react/icons/grip-vertical";
import Merge from "lucide-react/icons/merge";
import Split from "lucide-react/icons/split";
import { useMemo } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { IconButton } from "../components/ui/icon-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { joinWithNext, moveBlock, outlineOf, splitBlock, type OutlineItem } from "./outline-edits.ts";
import "./outline.css";

const longest = 140;
const brief = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text);

/** The passages of *synpunkter* as a list: drag, or move, join and divide them from the keyboard. Every act can be undone in the editor. */
const Outline = ({ editor }: { readonly editor: Editor }) => {
  const { t } = useTranslation("consolidate");
  const items = useEditorState({ editor, selector: ({ editor: now }) => outlineOf(now), equalityFn: isSame });
  const rows = useMemo(() => items.map((item) => ({ id: String(item.index), ...item })), [items]);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": items.find((item) => String(item.index) === key)?.text ?? "" })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const before = Number(target.key) + (target.dropPosition === "after" ? 1 : 0);
      if (key !== undefined) moveBlock(editor, Number(key), before);
    },
  });
  if (rows.length === 0) return <p className="outline__empty">{t("outline.empty")}</p>;
  return (
    <GridList aria-label={t("outline.title")} items={rows} dragAndDropHooks={dragAndDropHooks} className="outline">
      {(row) => <Row key={row.id} id={row.id} item={row} at={items.findIndex((item) => item.index === row.index)} items={items} editor={editor} />}
    </GridList>
  );
};

type RowProps = {
  readonly id: string;
  readonly item: OutlineItem;
  readonly at: number;
  readonly items: readonly OutlineItem[];
  readonly editor: Editor;
};

const Row = ({ id, item, at, items, editor }: RowProps) => {
  const { t } = useTranslation("consolidate");
  const [above, below] = [items[at - 1], items[at + 1]];
  return (
    <GridListItem id={id} textValue={item.text} className={item.isHeading ? "outline__row outline__row--heading" : "outline__row"}>
      <AriaButton slot="drag" className="outline__grip" aria-label={t("outline.drag")}>
        <GripVertical aria-hidden="true" />
      </AriaButton>
      <span className="outline__text" lang="sv">
        {brief(item.text)}
        {item.sources > 0 && <span className="outline__sources">{t("sources", { count: item.sources })}</span>}
      </span>
      <span className="outline__acts">
        <IconButton size="s" label={t("outline.up")} icon={<ArrowUp aria-hidden="true" />} isDisabled={!above} onPress={() => above && moveBlock(editor, item.index, above.index)} />
        <IconButton size="s" label={t("outline.down")} icon={<ArrowDown aria-hidden="true" />} isDisabled={!below} onPress={() => below && moveBlock(editor, item.index, below.index + 1)} />
        <IconButton
          size="s"
          label={t("outline.join")}
          icon={<Merge aria-hidden="true" />}
          isDisabled={item.isHeading || !below || below.isHeading || below.index !== item.index + 1}
          onPress={() => joinWithNext(editor, item.index)}
        />
        <IconButton size="s" label={t("outline.split")} icon={<Split aria-hidden="true" />} isDisabled={item.sentences < 2} onPress={() => splitBlock(editor, item.index)} />
      </span>
    </GridListItem>
  );
};

const isSame = (a: readonly OutlineItem[], b: readonly OutlineItem[] | null): boolean =>
  b !== null && a.length === b.length && a.every((item, n) => item.index === b[n]?.index && item.text === b[n]?.text && item.sources === b[n]?.sources);

export default Outline;
