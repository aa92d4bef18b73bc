import { useSearchParams } from "@remix-run/react";
import CheckCheck from "lucide-react/icons/check-check";
import Inbox from "lucide-react/icons/inbox";
import X from "lucide-react/icons/x";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { AnnotationId } from "../../domain/ids.ts";
import type { Likeness } from "../../domain/response/likeness.ts";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import { Button } from "../components/ui/button.tsx";
import { ButtonLink } from "../components/ui/button-link.tsx";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { Kbd } from "../components/ui/kbd.tsx";
import { SegmentedControl } from "../components/ui/segmented-control.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { CoverageHead } from "./coverage-head.tsx";
import { GenerateDraft } from "./generate-draft.tsx";
import { groupings, groupRows, materialRows, shows, stillChosen, type Grouping, type MaterialRow, type Show } from "./material.ts";
import { MaterialList } from "./material-list.tsx";
import type { RowActions } from "./material-row.tsx";
import { keyCap, type KeyChoice } from "../review/review-keys.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { useMergeKey } from "./use-merge-key.ts";
import "./material-panel.css";

type Props = {
  readonly rows: readonly MaterialRow[];
  readonly coverage: ResponseView["coverage"];
  readonly base: string;
  readonly mayWrite: boolean;
  /** The person's own keys: the next and the one before of what is left, and the choice of it. */
  readonly keys: KeyChoice;
  /** Why one may only read, and what else the reader should know first. */
  readonly notices: ReactNode;
  readonly pendingId: AnnotationId | null;
  readonly actions: Omit<RowActions, "choose">;
  readonly likenesses: readonly Likeness[];
  readonly onMerge: (ids: readonly AnnotationId[], text?: string) => Promise<boolean>;
  readonly onAttach: (ids: readonly AnnotationId[]) => boolean;
  readonly onGenerate: () => Promise<void>;
  /** Opens the body's opening lines; null for who may not word them. */
  readonly onPhrases: (() => void) | null;
};

const noneChosen: ReadonlySet<AnnotationId> = new Set();

/** The left side: everything that the body has decided on, until each accepted view has a fate. */
export const MaterialPanel = (props: Props) => {
  const { rows, coverage, base, mayWrite } = props;
  const { t } = useTranslation("consolidate");
  const panel = useRef<HTMLElement>(null);
  const [grouping, setGrouping] = useState<Grouping>("section");
  const [search] = useSearchParams();
  const [show, setShow] = useState<Show>(search.get("show") === "left" ? "left" : "all");
  const [picked, setPicked] = useState(noneChosen);
  const groups = useMemo(() => groupRows(materialRows(rows, show), grouping, props.likenesses), [rows, show, grouping, props.likenesses]);
  const chosen = useMemo(() => stillChosen(picked, rows), [picked, rows]);
  const chosenSet = useMemo(() => new Set(chosen), [chosen]);

  const choose = (id: AnnotationId, value: boolean) =>
    setPicked((known) => {
      const next = new Set(known);
      if (value) next.add(id);
      else next.delete(id);
      return next;
    });
  const merge = () => {
    if (chosen.length === 0) return;
    void props.onMerge(chosen).then((done) => done && setPicked(noneChosen));
  };
  useMergeKey(panel, merge);
  useRowKeys(panel, { keys: props.keys, rows, toggle: (id) => choose(id, !picked.has(id)) });
  const latest = useRef(props.actions);
  latest.current = props.actions;
  // One object for all rows, so that a row is drawn again only when it has changed itself.
  const actions = useMemo<RowActions>(
    () => ({
      choose,
      insert: (id) => latest.current.insert(id),
      setAside: (id) => latest.current.setAside(id),
      takeBack: (id) => latest.current.takeBack(id),
      show: (row) => latest.current.show(row),
    }),
    [],
  );

  return (
    <section ref={panel} className="material" aria-labelledby="material-heading">
      <div className="material__head">
        <h2 id="material-heading" className="visually-hidden">
          {t("material")}
        </h2>
        <CoverageHead coverage={coverage} base={base} />
        {props.notices}
        <div className="material__tools">
          <SegmentedControl
            size="s"
            label={t("show")}
            value={show}
            onChange={setShow}
            options={shows.map((id) => ({ id, label: t(id === "left" ? "showLeft" : "showAll") }))}
          />
          <SegmentedControl
            size="s"
            label={t("groupBy")}
            value={grouping}
            onChange={setGrouping}
            options={groupings.map((id) => ({ id, label: t(`by.${id}`) }))}
          />
          {mayWrite && props.keys.letterKeys && coverage.left > 0 && (
            <p className="material__hint">
              <Kbd>{keyCap(props.keys.keys.next)}</Kbd> {t("nextLeft")}
            </p>
          )}
          {mayWrite && <GenerateDraft left={coverage.left} contradicted={coverage.contradicted} onGenerate={props.onGenerate} onPhrases={props.onPhrases} />}
        </div>
      </div>
      <div className="material__rows">
        {groups.length > 0 ? (
          <MaterialList
            groups={groups}
            grouping={grouping}
            chosen={chosenSet}
            mayWrite={mayWrite}
            pendingId={props.pendingId}
            actions={actions}
            onMergeAlike={(ids, text) => void props.onMerge(ids, text)}
          />
        ) : (
          <NoRows hasAny={rows.some((row) => row.fate.type !== "unsettled")} base={base} />
        )}
      </div>
      {mayWrite && chosen.length > 0 && (
        <div className="material__merge" role="region" aria-label={t("merge", { count: chosen.length })}>
          <Button variant="primary" isPending={props.pendingId !== null} onPress={merge}>
            {t("merge", { count: chosen.length })}
          </Button>
          <span aria-hidden="true" className="material__key">
            <Kbd>M</Kbd>
          </span>
          <Button onPress={() => props.onAttach(chosen) && setPicked(noneChosen)}>{t("attach")}</Button>
          <IconButton label={t("clearChoice")} icon={<X aria-hidden="true" />} onPress={() => setPicked(noneChosen)} />
        </div>
      )}
    </section>
  );
};

const NoRows = ({ hasAny, base }: { hasAny: boolean; base: string }) => {
  const { t } = useTranslation("consolidate");
  return hasAny ? (
    <EmptyState
      icon={<CheckCheck />}
      title={t("allHandled")}
      action={<ButtonLink to={`${base}/response`}>{t("toResponse")}</ButtonLink>}
    >
      {t("allHandledText")}
    </EmptyState>
  ) : (
    <EmptyState icon={<Inbox />} title={t("empty")} action={<ButtonLink to={`${base}/review`}>{t("toReview")}</ButtonLink>}>
      {t("emptyText")}
    </EmptyState>
  );
};
