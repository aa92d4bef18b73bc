import List from "lucide-react/icons/list";
import MessagesSquare from "lucide-react/icons/messages-square";
import Search from "lucide-react/icons/search";
import { Suspense, memo, useEffect, type ComponentProps, type ReactNode } from "react";
import type { OutlineEntry } from "../../domain/draft/draft-html.ts";
import { lazyPart } from "../components/lazy-part.tsx";
import { PlainButton } from "../components/ui/plain-button.tsx";
import { classNames } from "../components/ui/class-names.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { Contents } from "./contents.tsx";
import type { DraftIndex } from "./dom/draft-index.ts";
import { ReadingTools } from "./reading-tools.tsx";
import type { SectionCounts } from "./section-counts.ts";
import type { Filter } from "./state/filter.ts";
import "./reading-frame.css";

const ContentsSheet = lazyPart(() => import("./contents-sheet.tsx"));

type Props = {
  readonly title: string;
  readonly outline: readonly OutlineEntry[];
  readonly sections: SectionCounts | null;
  /** Null until the draft has been read, and the contents are alive. */
  readonly contentsIndex: DraftIndex | null;
  readonly onContentsAlive: () => void;
  readonly onWhole: () => void;
  /** The contents as a sheet, where there is no room for them beside the text. */
  readonly contentsOpen: boolean;
  readonly onContents: (open: boolean) => void;
  readonly sheetOpen: boolean;
  readonly isWriting: boolean;
  readonly onThreads: () => void;
  readonly threadCount: number;
  readonly tools: {
    readonly filter: Filter;
    readonly counts: Readonly<Record<Filter, number>>;
    readonly possible: readonly Filter[];
    readonly onFilter: (filter: Filter) => void;
    readonly marks: boolean;
    readonly onMarks: (on: boolean) => void;
    readonly onHelp: () => void;
    readonly onSearch: () => void;
    readonly onPrint: () => void;
    readonly onReadAll: (() => void) | null;
  };
  readonly panel: ReactNode;
  readonly overlays: ReactNode;
  readonly children: ReactNode;
};

type LaterProps = ComponentProps<typeof Contents> & { readonly onAlive: () => void };

/**
 * Become alive after the text, and not whenever something beside them changes: a draft may have hundreds of headings. What they are given
 * before that has React throw away what the server rendered.
 */
const LaterContents = memo(function LaterContents({ onAlive, ...contents }: LaterProps) {
  return (
    <Suspense fallback={null}>
      <Contents {...contents} />
      <Sign onAlive={onAlive} />
    </Suspense>
  );
});

const Sign = ({ onAlive }: Pick<LaterProps, "onAlive">) => {
  useEffect(onAlive, [onAlive]);
  return null;
};

/** Contents, text and threads beside each other; on narrow screens the text alone, with the others a press away. */
export const ReadingFrame = (props: Props) => {
  const { title, outline, sections, contentsIndex: index, onContentsAlive, onWhole, contentsOpen, onContents, sheetOpen, isWriting, onThreads, threadCount, tools, panel, overlays, children } = props;
  const { t } = useTranslation("reading");
  return (
    <div className="reading">
      <h1 className="visually-hidden">{title}</h1>
      <div className="reading__contents">
        <h2 className="reading__heading">{t("contents.heading")}</h2>
        <LaterContents outline={outline} counts={sections} index={index} onWhole={onWhole} onAlive={onContentsAlive} />
        <ReadingTools {...tools} />
      </div>
      <div className="reading__text">{children}</div>
      <div className={classNames("reading__panel", sheetOpen && "reading__panel--open", sheetOpen && isWriting && "reading__panel--writing")} data-panel>
        {panel}
      </div>
      <div className="reading__bar">
        <PlainButton icon={<List aria-hidden="true" />} onPress={() => onContents(true)} className="reading__bar-contents">
          {t("contents.open")}
        </PlainButton>
        <PlainButton icon={<Search aria-hidden="true" />} onPress={tools.onSearch} className="reading__bar-search" aria-label={t("search.open")}>
          {null}
        </PlainButton>
        <PlainButton icon={<MessagesSquare aria-hidden="true" />} onPress={onThreads} className="reading__bar-threads">
          {t("panel.open", { count: threadCount })}
        </PlainButton>
      </div>
      {contentsOpen && (
        <Suspense fallback={null}>
          <ContentsSheet onOpenChange={onContents}>
            <Contents outline={outline} counts={sections} index={index} onWhole={onWhole} onGo={() => onContents(false)} />
            <ReadingTools {...tools} />
          </ContentsSheet>
        </Suspense>
      )}
      {overlays}
    </div>
  );
};
