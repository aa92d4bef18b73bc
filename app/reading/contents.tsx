import { useTranslation } from "react-i18next";
import type { OutlineEntry } from "../../domain/draft/draft-html.ts";
import type { BlockId } from "../../domain/ids.ts";
import { classNames } from "../components/ui/class-names.ts";
import type { SectionCounts } from "./section-counts.ts";
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

/** The draft's headings with how many annotations stand under each. */
export const Contents = ({ outline, counts, current, onWhole, onGo }: Props) => {
  const { t } = useTranslation("reading");
  const top = Math.min(...outline.map((entry) => entry.level));
  return (
    <nav className="contents" aria-label={t("contents.heading")}>
      <ul className="contents__list">
        <li>
          <button type="button" className="contents__entry" onClick={onWhole}>
            <span className="contents__title">{t("contents.whole")}</span>
            <Count count={counts?.document ?? 0} />
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
              <Count count={counts?.bySection.get(entry.id) ?? 0} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Count = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation("reading");
  if (count === 0) return null;
  return (
    <span className="contents__count">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t("contents.count", { count })}</span>
    </span>
  );
};
