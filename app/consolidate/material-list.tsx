import type { Kind } from "../../domain/annotation/kind.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { Button } from "../components/ui/button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { isLeft, type Grouping, type MaterialGroup } from "./material.ts";
import { MaterialRowView, type RowActions } from "./material-row.tsx";
import "./material-list.css";

type Props = {
  readonly groups: readonly MaterialGroup[];
  readonly grouping: Grouping;
  readonly chosen: ReadonlySet<AnnotationId>;
  readonly mayWrite: boolean;
  readonly pendingId: AnnotationId | null;
  readonly actions: RowActions;
  /** Makes one passage of views that say nearly the same; with `text`, one sentence for all of them. */
  readonly onMergeAlike: (ids: readonly AnnotationId[], text?: string) => void;
};

export const MaterialList = ({ groups, grouping, chosen, mayWrite, pendingId, actions, onMergeAlike }: Props) => {
  const { t } = useTranslation("consolidate");
  return (
    <div className="material-list">
      {groups.map((group) => (
        <section key={group.key} className="material-group" aria-labelledby={`group-${group.key}`}>
          <h3 id={`group-${group.key}`}>
            <GroupTitle group={group} grouping={grouping} />
            {group.left > 0 && <span className="material-group__left">{t("groupLeft", { count: group.left })}</span>}
          </h3>
          {group.overlap !== null && mayWrite && group.left > 1 && <Alike group={group} onMerge={onMergeAlike} />}
          <ul>
            {group.rows.map((row) => (
              <MaterialRowView
                key={row.annotation.id}
                row={row}
                grouping={grouping}
                chosen={chosen.has(row.annotation.id)}
                mayWrite={mayWrite}
                pending={pendingId === row.annotation.id}
                actions={actions}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const Alike = ({ group, onMerge }: { readonly group: MaterialGroup; readonly onMerge: Props["onMergeAlike"] }) => {
  const { t } = useTranslation("consolidate");
  const left = group.rows.filter(isLeft).map(({ annotation }) => annotation);
  const longest = left.map(({ text }) => text).reduce((a, b) => (b.length > a.length ? b : a), "");
  const ids = left.map(({ id }) => id);
  return (
    <p className="material-group__alike">
      <Button size="s" onPress={() => onMerge(ids)}>
        {t("mergeAlike", { count: ids.length })}
      </Button>
      {longest !== "" && (
        <Button size="s" variant="quiet" onPress={() => onMerge(ids, longest)}>
          {t("mergeLongest")}
        </Button>
      )}
    </p>
  );
};

const GroupTitle = ({ group, grouping }: { group: MaterialGroup; grouping: Grouping }) => {
  const { t } = useTranslation("consolidate");
  const { t: common } = useTranslation();
  if (grouping === "likeness") {
    return <span>{group.overlap === null ? t("alikeNone") : t("alike", { percent: Math.round(group.overlap * 100) })}</span>;
  }
  if (grouping === "kind") return <span>{common(`kind.${group.key as Kind}`)}</span>;
  if (group.title !== "") return <span lang="sv">{group.title}</span>;
  return <span>{t(({ unit: "noUnit", theme: "noTheme", section: "wholeDocument" } as const)[grouping])}</span>;
};
