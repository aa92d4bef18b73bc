import CheckCheck from "lucide-react/icons/check-check";
import Keyboard from "lucide-react/icons/keyboard";
import Printer from "lucide-react/icons/printer";
import Search from "lucide-react/icons/search";
import { useId } from "react";
import { PlainButton } from "../components/ui/plain-button.tsx";
import { PlainSwitch } from "../components/ui/plain-switch.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { filters, type Filter } from "./state/filter.ts";
import "./reading-tools.css";

type Props = {
  readonly filter: Filter;
  readonly counts: Readonly<Record<Filter, number>>;
  /** Filters that mean something to this reader. */
  readonly possible: readonly Filter[];
  readonly onFilter: (filter: Filter) => void;
  readonly marks: boolean;
  readonly onMarks: (on: boolean) => void;
  readonly onHelp: () => void;
  readonly onSearch: () => void;
  readonly onPrint: () => void;
  /** Null when nothing is new. */
  readonly onReadAll: (() => void) | null;
};

/** Whose annotations are shown, and whether the text is marked. */
export const ReadingTools = ({ filter, counts, possible, onFilter, marks, onMarks, onHelp, onSearch, onPrint, onReadAll }: Props) => {
  const { t } = useTranslation("reading");
  const name = useId();
  return (
    <div className="reading-tools">
      {possible.length > 1 && (
        <fieldset className="reading-tools__filters">
          <legend className="reading-tools__legend">{t("filter.label")}</legend>
          {filters
            .filter((f) => possible.includes(f))
            .map((f) => (
              <label key={f} className="reading-tools__filter">
                <input type="radio" name={name} className="visually-hidden" checked={f === filter} onChange={() => onFilter(f)} />
                <span>{t(`filter.${f}`)}</span>
                <span className="contents__count">{counts[f]}</span>
              </label>
            ))}
        </fieldset>
      )}
      <PlainSwitch isSelected={marks} onChange={onMarks} className="reading-tools__marks">
        {t("contents.marks")}
      </PlainSwitch>
      {onReadAll && (
        <PlainButton size="s" variant="quiet" icon={<CheckCheck aria-hidden="true" />} onPress={onReadAll}>
          {t("contents.readAll")}
        </PlainButton>
      )}
      <div className="reading-tools__row">
        <PlainButton size="s" variant="quiet" icon={<Search aria-hidden="true" />} onPress={onSearch}>
          {t("search.open")}
        </PlainButton>
        <PlainButton size="s" variant="quiet" icon={<Printer aria-hidden="true" />} onPress={onPrint} aria-label={t("print.open")}>
          {t("print.short")}
        </PlainButton>
        <PlainButton size="s" variant="quiet" icon={<Keyboard aria-hidden="true" />} onPress={onHelp} className="reading-tools__help">
          {t("contents.help")}
        </PlainButton>
      </div>
    </div>
  );
};
