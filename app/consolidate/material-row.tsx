import Archive from "lucide-react/icons/archive";
import Ban from "lucide-react/icons/ban";
import Check from "lucide-react/icons/check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import Eye from "lucide-react/icons/eye";
import { memo } from "react";
import type { AnnotationId } from "../../domain/ids.ts";
import { Button } from "../components/ui/button.tsx";
import { Checkbox } from "../components/ui/checkbox.tsx";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { placeText } from "../review/place-text.ts";
import { Suggestion } from "../threads/suggestion.tsx";
import type { Grouping, MaterialRow } from "./material.ts";
import "./material-row.css";

export type RowActions = {
  readonly choose: (id: AnnotationId, chosen: boolean) => void;
  readonly insert: (id: AnnotationId) => void;
  readonly setAside: (id: AnnotationId) => void;
  readonly takeBack: (id: AnnotationId) => void;
  readonly show: (row: MaterialRow) => void;
};

type Props = {
  readonly row: MaterialRow;
  readonly grouping: Grouping;
  readonly chosen: boolean;
  readonly mayWrite: boolean;
  /** An act on this row is on its way. */
  readonly pending: boolean;
  readonly actions: RowActions;
};

/** What a row shows is made anew with every look at the response; mostly it says the same. */
const isSame = ({ row: a, ...before }: Props, { row: b, ...now }: Props): boolean =>
  a.annotation === b.annotation &&
  a.fate === b.fate &&
  a.place === b.place &&
  a.usedIn.join("\n") === b.usedIn.join("\n") &&
  a.mergedWith.join("\n") === b.mergedWith.join("\n") &&
  (["grouping", "chosen", "mayWrite", "pending", "actions"] as const).every((key) => before[key] === now[key]);

/** One annotation of the material: what it says, what became of it, and what can be done with it. */
export const MaterialRowView = memo(function MaterialRowView(props: Props) {
  const { row, chosen, mayWrite, pending, actions } = props;
  const { annotation, fate } = row;
  const { t } = useTranslation("consolidate");
  const isLeft = fate.type === "none";
  return (
    <li className={isLeft ? "material-row" : "material-row material-row--done"} data-fate={fate.type} data-id={annotation.id}>
      <div className="material-row__mark">
        {isLeft && mayWrite ? (
          <Checkbox
            aria-label={t("choose", { author: annotation.authorName })}
            isSelected={chosen}
            onChange={(value) => actions.choose(annotation.id, value)}
          />
        ) : (
          <FateIcon row={row} />
        )}
      </div>
      <div className="material-row__body">
        <RowHead row={row} grouping={props.grouping} />
        {isLeft ? <RowText row={row} /> : <p className="material-row__brief" lang="sv">{annotation.text || annotation.suggestion}</p>}
        <FateText row={row} />
      </div>
      <div className="material-row__acts">
        {isLeft && mayWrite && (
          <>
            <Button
              size="s"
              isPending={pending}
              aria-label={t("insertLabel", { author: annotation.authorName })}
              onPress={() => actions.insert(annotation.id)}
            >
              {t("insert")}
            </Button>
            <Button size="s" variant="quiet" onPress={() => actions.setAside(annotation.id)}>
              {t("setAside")}
            </Button>
          </>
        )}
        {fate.type === "used" && (
          <Button size="s" variant="quiet" onPress={() => actions.show(row)}>
            {t("goToPoint")}
          </Button>
        )}
        {fate.type === "set-aside" && mayWrite && (
          <Button size="s" variant="quiet" isPending={pending} onPress={() => actions.takeBack(annotation.id)}>
            {t("takeBack")}
          </Button>
        )}
      </div>
    </li>
  );
}, isSame);

const RowHead = ({ row: { annotation, place, fate }, grouping }: { row: MaterialRow; grouping: Grouping }) => {
  const { t } = useTranslation("review");
  const { t: words } = useTranslation("consolidate");
  // Under the section's own heading its name would be said twice.
  const isNamedAbove = grouping === "section" && place.scope === "section" && place.section?.title === place.path.at(-1);
  const used = fate.type === "used" && words("inResponse").toLowerCase();
  return (
    <p className="material-row__head">
      <KindBadge kind={annotation.kind} />
      {[!isNamedAbove && placeText(place, t), annotation.authorName, annotation.unitName, used].filter(Boolean).join(", ")}
    </p>
  );
};

const RowText = ({ row: { annotation } }: { row: MaterialRow }) => (
  <>
    {annotation.text && (
      <p className="material-row__text" lang="sv">
        {annotation.text}
      </p>
    )}
    <Suggestion annotation={annotation} />
  </>
);

const icons = { used: Check, "set-aside": Archive, none: CircleDashed, unsettled: Eye } as const;

const FateIcon = ({ row: { fate } }: { row: MaterialRow }) => {
  const Icon = fate.type === "disposed" ? (fate.outcome === "noted" ? Eye : Ban) : icons[fate.type];
  return <Icon aria-hidden="true" />;
};

const beginning = (text: string): string => (text.length > 80 ? `${text.slice(0, 80).replace(/\s+\S*$/u, "")} …` : text);

/** The fate in words, with the reason that everybody in the office may read. */
const FateText = ({ row: { annotation, fate, usedIn, mergedWith } }: { row: MaterialRow }) => {
  const { t } = useTranslation("consolidate");
  const reason = annotation.disposition?.reason ?? "";
  const partly = annotation.disposition?.outcome === "partly" ? t("partly", { reason }) : null;
  const words = () => {
    switch (fate.type) {
      case "set-aside":
        return t("asideBecause", { reason: fate.reason });
      case "disposed":
        if (fate.outcome !== "noted") return t("declined", { reason });
        return reason ? t("notedBecause", { reason }) : t("noted");
      case "used":
        // Just put in: the words come with the next look at the response.
        if (usedIn.length === 0) return null;
        return [t("usedIn", { text: beginning(usedIn[0] ?? "") }), mergedWith.length > 0 && t("mergedWith", { names: mergedWith.join(", ") })]
          .filter(Boolean)
          .join(" · ");
      case "none":
      case "unsettled":
        return null;
    }
  };
  const lines = [partly, words()].filter((line) => line !== null);
  return lines.length === 0 ? null : <p className="material-row__fate">{lines.join(" · ")}</p>;
};
