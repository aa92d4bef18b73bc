import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import X from "lucide-react/icons/x";
import { useId, useState, type ReactNode } from "react";
import type { Kind } from "../../domain/annotation/kind.ts";
import { Badge } from "../components/ui/badge.tsx";
import { Button } from "../components/ui/button.tsx";
import { SegmentedControl } from "../components/ui/segmented-control.tsx";
import { Select } from "../components/ui/select.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { queues, type ReviewEntry } from "./review-entries.ts";
import { facetOptions, facets, noFilter, none, queueCounts, reviewStates, stateCounts, type Facet, type ReviewFilter } from "./review-filter.ts";
import "./review-filters.css";

type Props = {
  readonly entries: readonly ReviewEntry[];
  readonly filter: ReviewFilter;
  readonly onFilter: (filter: ReviewFilter) => void;
  /** Selections under names of one's own. */
  readonly views?: ReactNode;
};

const all = "";

/** Narrows the list. State and search are always there; the rest folds away, and says how much of it is in force. */
export const ReviewFilters = ({ entries, filter, onFilter, views }: Props) => {
  const { t } = useTranslation("review");
  const chosen = facets.filter((facet) => filter[facet] !== null).length;
  const [open, setOpen] = useState(chosen > 0);
  const moreId = useId();
  const counts = stateCounts(entries, filter);
  const isNarrowed = chosen > 0 || filter.words !== "" || filter.queue !== null;
  const inQueue = queueCounts(entries, filter);
  const states = reviewStates.filter((state) => state !== "waiting" || counts.waiting > 0 || filter.state === "waiting");
  return (
    <search className="review-filters" aria-label={t("filter.heading")}>
      <SegmentedControl
        label={t("filter.state")}
        size="s"
        value={filter.state}
        onChange={(state) => onFilter({ ...filter, state })}
        options={states.map((state) => ({
          id: state,
          label: (
            <>
              {t(`filter.${state}`)} <span className="review-filters__count">{counts[state]}</span>
            </>
          ),
        }))}
      />
      <div className="review-filters__row">
        <Select
          label={t("queue.label")}
          hideLabel
          className="review-filters__queue"
          selectedKey={filter.queue ?? all}
          onSelectionChange={(key) => onFilter({ ...filter, queue: queues.find((queue) => queue === key) ?? null })}
          options={[
            { id: all, label: t("queue.all") },
            ...queues.map((queue) => ({ id: queue, label: t("filter.option", { label: t(`queue.${queue}`), count: inQueue[queue] }) })),
          ]}
        />
        {views}
      </div>
      <div className="review-filters__row">
        <TextField
          aria-label={t("filter.search")}
          label={t("filter.search")}
          type="search"
          placeholder={t("filter.search")}
          value={filter.words}
          onChange={(words) => onFilter({ ...filter, words })}
          className="field--bare review-filters__search"
        />
        <Button
          size="s"
          variant="quiet"
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={open}
          aria-controls={moreId}
          onPress={() => setOpen(!open)}
        >
          {t("filter.heading")}
          {chosen > 0 && <Badge tone="accent">{chosen}</Badge>}
        </Button>
      </div>
      <div id={moreId} className="review-filters__more" hidden={!open}>
        {open && facets.map((facet) => <FacetSelect key={facet} facet={facet} entries={entries} filter={filter} onFilter={onFilter} />)}
      </div>
      {isNarrowed && (
        <Button
          size="s"
          variant="quiet"
          className="review-filters__clear"
          icon={<X aria-hidden="true" />}
          onPress={() => onFilter({ ...noFilter, state: filter.state })}
        >
          {t("filter.clear")}
        </Button>
      )}
    </search>
  );
};

const words = {
  section: { label: "filter.section", all: "filter.allSections", none: "filter.wholeDocument" },
  kind: { label: "filter.kind", all: "filter.allKinds", none: "filter.allKinds" },
  unit: { label: "filter.unit", all: "filter.allUnits", none: "filter.noUnit" },
  person: { label: "filter.person", all: "filter.allPeople", none: "filter.allPeople" },
  tag: { label: "filter.tag", all: "filter.allTags", none: "filter.allTags" },
} as const;

const FacetSelect = ({ facet, entries, filter, onFilter }: Props & { readonly facet: Facet }) => {
  const { t } = useTranslation("review");
  const { t: common } = useTranslation();
  const nameOf = (value: string, label: string): string =>
    facet === "kind" ? common(`kind.${value as Kind}`) : value === none ? t(words[facet].none) : label;
  return (
    <Select
      label={t(words[facet].label)}
      hideLabel
      selectedKey={filter[facet] ?? all}
      onSelectionChange={(key) => onFilter({ ...filter, [facet]: key === all || key === null ? null : String(key) })}
      options={[
        { id: all, label: t(words[facet].all) },
        ...facetOptions(entries, filter, facet).map(({ value, label, count }) => ({
          id: value,
          label: t("filter.option", { label: nameOf(value, label), count }),
        })),
      ]}
    />
  );
};
