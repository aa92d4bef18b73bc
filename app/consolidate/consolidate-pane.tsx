import { useSearchParams } from "@remix-run/react";
import { useEffect, useMemo, useState } from "react";
import type { AnnotationId, PointId } from "../../domain/ids.ts";
import { SegmentedControl } from "../components/ui/segmented-control.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { ReasonDialog } from "../review/reason-dialog.tsx";
import type { KeyChoice } from "../review/review-keys.ts";
import { BodySwitch } from "./body-switch.tsx";
import type { CommentAnchor, CommentThread } from "../../domain/response/comment.ts";
import { CommentModel } from "./comments/comment-model.ts";
import { CommentsPanel } from "./comments/comments-panel.tsx";
import { useComments } from "./comments/use-comments.ts";
import { ContradictionDialog } from "./contradiction-dialog.tsx";
import { ConsolidateNotices } from "./consolidate-notices.tsx";
import type { MaterialRow } from "./material.ts";
import { rowsOf, type Material } from "./material-data.ts";
import { MaterialPanel } from "./material-panel.tsx";
import { PhrasesDialog } from "./phrases-dialog.tsx";
import { ProvenanceModel, type OpenedPassage } from "./provenance-model.ts";
import { ResponseSheet } from "./response-sheet.tsx";
import { attachSources, detachSource } from "./source-edits.ts";
import { driftByRef, sourceRef } from "./source-links.ts";
import { SourcesPopover } from "./sources-popover.tsx";
import { useConsolidation } from "./use-consolidation.ts";
import { useMaterial } from "./use-material.ts";
import { usePointJump } from "./use-point-jump.ts";
import "./consolidate-pane.css";

type Step = "material" | "sheet";

type Props = { readonly initial: Material; readonly base: string; readonly keys: KeyChoice };

/** The consolidator's view: the material to the left, the response to the right, each passage tied to what it rests on. */
export const ConsolidatePane = ({ initial, base, keys }: Props) => {
  const { t } = useTranslation("consolidate");
  const followed = useMaterial(initial);
  const { material, askAgain } = followed;
  const { response } = material;
  const [step, setStep] = useState<Step>("material");
  const [asideId, setAsideId] = useState<AnnotationId | null>(null);
  const [opened, setOpened] = useState<"contradictions" | "phrases" | null>(null);
  const [passage, setPassage] = useState<OpenedPassage | null>(null);
  const jump = usePointJump();
  const [search] = useSearchParams();
  const { toPoint } = jump;
  const wanted = search.get("point");
  useEffect(() => {
    if (!wanted) return;
    setStep("sheet");
    toPoint(wanted as PointId);
  }, [wanted, toPoint]);
  const act = useConsolidation(response.id, (pointId) => jump.toPoint(pointId), followed);

  const rows = useMemo(() => rowsOf(material), [material]);
  const annotations = useMemo(
    () => new Map(response.annotations.map(({ annotation }) => [annotation.id as string, annotation])),
    [response.annotations],
  );
  const drift = useMemo(() => driftByRef(response.drift), [response.drift]);
  const facts = useMemo(
    () => ({
      drift,
      texts: {
        chip: (count: number, changed: boolean) =>
          [t("sources", { count }), changed && t("sourcesChanged")].filter(Boolean).join(", "),
        unsupported: t("legend"),
      },
    }),
    [drift, t],
  );
  const [model] = useState(() => new ProvenanceModel(facts, setPassage));
  useEffect(() => model.update(facts), [model, facts]);

  const [commentModel] = useState(
    () => new CommentModel((id) => document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`)?.focus()),
  );
  useEffect(() => commentModel.update(material.comments.threads), [commentModel, material.comments.threads]);
  const commentActs = useComments(response.id, askAgain);
  const [commented, setCommented] = useState<CommentAnchor | "whole" | null>(null);
  const wantedComment = search.get("comment");
  useEffect(() => {
    if (!wantedComment) return;
    setStep("sheet");
    commentModel.open(wantedComment);
  }, [wantedComment, commentModel]);

  const show = (row: MaterialRow): void => {
    setStep("sheet");
    jump.toSource(row.annotation.id);
  };

  return (
    <div className={`consolidate consolidate--${step}`}>
      <h1 className="visually-hidden">{t("title")}</h1>
      <SegmentedControl
        className="consolidate__steps"
        label={t("title")}
        value={step}
        onChange={setStep}
        options={[
          { id: "material", label: t("material") },
          { id: "sheet", label: t("sheet") },
        ]}
      />
      <MaterialPanel
        rows={rows}
        coverage={response.coverage}
        base={base}
        mayWrite={response.mayWrite}
        keys={keys}
        notices={
          <>
            <BodySwitch bodies={material.consultation.mine} current={material.mine.bodyId} />
            <ConsolidateNotices
              state={response.state}
              mayWrite={response.mayWrite}
              drifted={response.drift.length}
              contradicted={response.coverage.contradicted}
              contradictions={response.contradictions.length}
              onShowContradictions={() => setOpened("contradictions")}
              onShowDrift={() => {
                setStep("sheet");
                if (response.drift[0]) jump.toSource(response.drift[0].annotationId);
              }}
            />
          </>
        }
        pendingId={act.pendingId}
        actions={{
          insert: (id) => void act.addPoint([id]),
          setAside: setAsideId,
          takeBack: (id) => void act.takeBack(id),
          show,
        }}
        likenesses={response.likenesses}
        onMerge={act.addPoint}
        onPhrases={response.mayWordPhrases ? () => setOpened("phrases") : null}
        onGenerate={act.generate}
        onAttach={(ids) => {
          const editor = model.lastFocused;
          const refs = ids.flatMap((id) => annotations.get(id) ?? []).map(sourceRef);
          const { from, to } = editor?.state.selection ?? { from: 0, to: 0 };
          const done = editor !== null && attachSources(editor, from, to, refs);
          toast({
            tone: done ? "success" : "info",
            text: done ? t("attached", { count: refs.length }) : t("attachNeedsText"),
          });
          return done;
        }}
      />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus */}
      <div className="consolidate__sheet" role="region" aria-label={t("sheet")} tabIndex={0}>
        <ResponseSheet
          response={response}
          base={base}
          editable={response.mayWrite}
          model={model}
          comments={commentModel}
          onComment={material.comments.mayComment ? () => setCommented(commentModel.selectedWords() ?? "whole") : null}
          beside={
            (material.comments.threads.length > 0 || commented) && (
              <CommentsPanel
                comments={material.comments}
                acts={commentActs}
                mayWrite={response.mayWrite}
                writing={commented}
                wanted={wantedComment}
                onWritten={() => setCommented(null)}
                onShow={({ id }: CommentThread) => jump.toComment(id)}
              />
            )
          }
        />
      </div>
      {passage && (
        <SourcesPopover
          passage={passage}
          annotations={annotations}
          mayWrite={response.mayWrite}
          hrefOf={(id) => `${base}/read?a=${id}`}
          onClose={() => setPassage(null)}
          drift={drift}
          onTakeOver={(changed) => void act.takeOver(changed).then(() => setPassage(null))}
          onKeep={(changed) => void act.keep(changed).then(() => setPassage(null))}
          onDetach={(id) => {
            detachSource(passage.editor, passage.from, passage.to, id);
            setPassage(null);
            toast({ tone: "info", text: t("detached") });
          }}
        />
      )}
      {opened === "contradictions" && (
        <ContradictionDialog
            contradictions={response.contradictions}
            annotations={annotations}
            mayWrite={response.mayWrite}
            onClose={() => setOpened(null)}
            onSettle={act.settle}
            onReopen={act.reopenContradiction}
          />
      )}
      {opened === "phrases" && (
        <PhrasesDialog
          phrases={response.phrases}
          onClose={() => setOpened(null)}
          onSave={(phrases) => act.setPhrases(response.bodyId, phrases)}
        />
      )}
      <ReasonDialog
        isOpen={asideId !== null}
        onOpenChange={(open) => !open && setAsideId(null)}
        title={t("setAsideTitle")}
        text={t("setAsideText")}
        reasonLabel={t("setAsideReason")}
        missing={t("setAsideMissing")}
        confirm={t("setAside")}
        onConfirm={(reason) => (asideId ? act.setAside(asideId, reason) : Promise.resolve(false))}
      />
    </div>
  );
};
