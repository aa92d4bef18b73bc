import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OutlineEntry } from "../../domain/draft/draft-html.ts";
import type { BlockId } from "../../domain/ids.ts";
import { classNames } from "../components/ui/class-names.ts";
import type { SectionCount, SectionCounts } from "./section-counts.ts";
import "./contents.css";

type Props = {
  readonly outline: readonly OutlineEntry[];
  /** Null before the draft has been read. */
  readonly counts: SectionCounts | null;
  readonly current: BlockId | null;
  readonly onWhole: () => void;
  /** After a heading has been chosen. */
  readonly onGo?: () => void;
};

/** The draft's headings with how many annotations stand under each, and how many of them are new. */
export const Contents = ({ outline, counts, current, onWhole, onGo }: Props) => {
  const { t } = useTranslation("reading");
  const list = useRef<HTMLElement>(null);
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
            <Count count={counts?.document} />
          </button>
        </li>
        {outline.map((entry) => (
          <li key={entry.id}>
            <a
              className={classNames("contents__entry", `contents__entry--${Math.min(3, entry.level - top)}`)}
              href={`#${entry.anchor}`}
              aria-current={entry.id === current ? "true" : undefined}
              onClick={onGo}
            >
              <span className="contents__title" lang="sv">
                {entry.title}
              </span>
              <Count count={counts?.bySection.get(entry.id)} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Count = ({ count }: { readonly count: SectionCount | undefined }) => {
  const { t } = useTranslation("reading");
  if (!count || count.all === 0) return null;
  return (
    <span className="contents__count">
      {count.unread > 0 && (
        <span className="contents__unread">
          <span aria-hidden="true">{count.unread}</span>
          <span className="visually-hidden">{t("contents.unread", { count: count.unread })}, </span>
        </span>
      )}
      <span aria-hidden="true">{count.all}</span>
      <span className="visually-hidden">{t("contents.count", { count: count.all })}</span>
    </span>
  );
};
