import { useTranslation } from "react-i18next";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import type { Grouping, MaterialGroup } from "./material.ts";
import { MaterialRowView, type RowActions } from "./material-row.tsx";
import "./material-list.css";

type Props = {
  readonly groups: readonly MaterialGroup[];
  readonly grouping: Grouping;
  readonly chosen: ReadonlySet<AnnotationId>;
  readonly mayWrite: boolean;
  readonly pendingId: AnnotationId | null;
  readonly actions: RowActions;
};

export const MaterialList = ({ groups, grouping, chosen, mayWrite, pendingId, actions }: Props) => {
  const { t } = useTranslation("response");
  return (
    <div className="material-list">
      {groups.map((group) => (
        <section key={group.key} className="material-group" aria-labelledby={`group-${group.key}`}>
          <h3 id={`group-${group.key}`}>
            <GroupTitle group={group} grouping={grouping} />
            {group.left > 0 && <span className="material-group__left">{t("consolidate.groupLeft", { count: group.left })}</span>}
          </h3>
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

const GroupTitle = ({ group, grouping }: { group: MaterialGroup; grouping: Grouping }) => {
  const { t } = useTranslation("response");
  const { t: common } = useTranslation();
  if (grouping === "kind") return <span>{common(`kind.${group.key as Kind}`)}</span>;
  if (group.title !== "") return <span lang="sv">{group.title}</span>;
  return <span>{grouping === "unit" ? t("consolidate.noUnit") : t("consolidate.wholeDocument")}</span>;
};
