import { memo, useEffect, useRef } from "react";
import type { OutlineEntry } from "../../domain/draft/draft-html.ts";
import { classNames } from "../components/ui/class-names.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import type { DraftIndex } from "./dom/draft-index.ts";
import type { SectionCount, SectionCounts } from "./section-counts.ts";
import { useCurrentSection } from "./use-current-section.ts";
import "./contents.css";

type Props = {
  readonly outline: readonly OutlineEntry[];
  /** Null before the draft has been read. */
  readonly counts: SectionCounts | null;
  /** Null until the draft has been read. */
  readonly index: DraftIndex | null;
  readonly onWhole: () => void;
  /** After a heading has been chosen. */
  readonly onGo?: () => void;
};

/** The draft's headings with how many annotations stand under each, and how many of them are new. */
export const Contents = ({ outline, counts, index, onWhole, onGo }: Props) => {
  const { t } = useTranslation("reading");
  const list = useRef<HTMLElement>(null);
  const current = useCurrentSection(index);
  // Where one reads stays in sight here, except under the hands of somebody who looks around.
  useEffect(() => {
    if (current === null || list.current?.matches(":hover, :focus-within")) return;
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const top = Math.min(...outline.map((entry) => entry.level));
  return (
    <nav ref={list} className="contents" aria-label={t("contents.heading")}>
      <ul className="contents__list">
        <li>
          <button type="button" className="contents__entry" onClick={onWhole}>
            <span className="contents__title">{t("contents.whole")}</span>
            {counts && counts.document.all > 0 && <Count {...counts.document} />}
          </button>
        </li>
        {outline.map((entry) => (
          <Entry
            key={entry.id}
            title={entry.title}
            anchor={entry.anchor}
            depth={entry.level - top}
            isCurrent={entry.id === current}
            onGo={onGo}
            {...(counts?.bySection.get(entry.id) ?? nothing)}
          />
        ))}
      </ul>
    </nav>
  );
};

const nothing: SectionCount = { all: 0, unread: 0 };

type EntryProps = SectionCount & {
  readonly title: string;
  readonly anchor: string;
  readonly depth: number;
  readonly isCurrent: boolean;
  readonly onGo: (() => void) | undefined;
};

/** Drawn anew when something of its own changes: there are hundreds, and others write under one at a time. */
const Entry = memo(function Entry({ title, anchor, depth, isCurrent, onGo, all, unread }: EntryProps) {
  return (
    <li>
      <a
        className={classNames("contents__entry", `contents__entry--${Math.min(3, depth)}`)}
        href={`#${anchor}`}
        aria-current={isCurrent ? "true" : undefined}
        onClick={onGo}
      >
        <span className="contents__title" lang="sv">
          {title}
        </span>
        {all > 0 && <Count all={all} unread={unread} />}
      </a>
    </li>
  );
});

/** An image to who listens: numbers alone say nothing, and hidden words beside each of hundreds are laid out with them. */
const Count = ({ all, unread }: SectionCount) => {
  const { t } = useTranslation("reading");
  const count = t("contents.count", { count: all });
  return (
    <span className="contents__count" role="img" aria-label={unread > 0 ? `${t("contents.unread", { count: unread })}, ${count}` : count}>
      {unread > 0 && <span className="contents__unread">{unread}</span>}
      {all}
    </span>
  );
};
