import Trash2 from "lucide-react/icons/trash";
import X from "lucide-react/icons/x";
import { useEffect, useState, type KeyboardEvent } from "react";
import { annotationDocument } from "../../collab/schema/document-name.ts";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { takesSuggestion } from "../../domain/annotation/kind.ts";
import type { Target } from "../../domain/annotation/target.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { membershipIn } from "../../domain/people/actor.ts";
import { actingBody } from "../../domain/policy/annotation-policy.ts";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { Button } from "../components/ui/button.tsx";
import { ComingField } from "../components/ui/coming-field.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { isQueued } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { useLiveDocument, useLiveFact } from "../live/use-live-document.ts";
import { useActor } from "../session/use-actor.ts";
import type { ThreadConsultation } from "./abilities.ts";
import { AnnotationFields } from "./annotation-fields.tsx";
import { AudienceSelect } from "./audience-select.tsx";
import { CowritingSelect } from "./cowriting-select.tsx";
import { KindChips } from "./kind-chips.tsx";
import { TagField } from "./tag-field.tsx";
import { SaveLine } from "./save-line.tsx";
import { useDraft } from "./use-draft.ts";
import "./composer.css";

export type ComposerEnd = "submitted" | "queued" | "discarded" | "kept";

export type ComposerProps = {
  readonly annotationId: AnnotationId;
  readonly target: Target;
  /** The words of the draft that it is about; empty for places. */
  readonly quote: string;
  readonly place: string;
  /** The draft's record, when it has one already. */
  readonly record: AnnotationView | undefined;
  readonly consultation: ThreadConsultation;
  readonly onEnd: (how: ComposerEnd) => void;
};

/** Writing an annotation: live and saved from the first keystroke, alone or together, until its author submits it. */
const Composer = ({ annotationId, target, quote, place, record, consultation, onEnd }: ComposerProps) => {
  const { t } = useTranslation("reading");
  const actor = useActor();
  const tellRefusal = useRefusal();
  const draft = useDraft({ annotationId, target, record, consultation });
  const live = useLiveDocument(annotationDocument(annotationId), draft.exists);
  const isLoaded = useLiveFact(live, (state) => state.loaded);
  const [asking, setAsking] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [pending, setPending] = useState(false);
  const { begin } = draft;

  // The record is made when there is something to keep.
  useEffect(() => {
    if (!live) return;
    const written = (): void => {
      setEmpty(false);
      if (hasText(live.doc)) begin();
    };
    live.doc.on("update", written);
    return () => live.doc.off("update", written);
  }, [live, begin]);

  const submit = async (): Promise<void> => {
    if (!live || pending) return;
    if (!hasText(live.doc)) return setEmpty(true);
    setPending(true);
    // A command that waits for the network must find its words, whatever becomes of this page.
    await live.kept();
    const result = await draft.submit();
    setPending(false);
    if (!result.ok) return tellRefusal(result.refusal);
    const queued = isQueued(result.value);
    toast(queued ? { tone: "info", text: t("compose.queued") } : { tone: "success", text: t("compose.submitted") });
    onEnd(queued ? "queued" : "submitted");
  };
  const discard = async (): Promise<void> => {
    const result = await draft.discard();
    if (!result.ok) return tellRefusal(result.refusal);
    onEnd("discarded");
  };
  const close = (): void => {
    if (live && !hasText(live.doc) && draft.isMine) void draft.discard();
    onEnd(live && hasText(live.doc) ? "kept" : "discarded");
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
    // The editor marks every Escape as its own without doing anything; lists and dialogs above this keep theirs to themselves.
    if (event.key === "Escape" && event.currentTarget.contains(event.target as Node)) {
      event.stopPropagation();
      close();
    }
  };
  const body = record?.bodyId ?? actingBody(actor, consultation);
  const hasUnit = Boolean(body && membershipIn(actor, body)?.unitId);
  const mentionPlace = { consultationId: consultation.id, annotationId, audience: draft.audience };
  const withSuggestion = takesSuggestion(draft.kind) || (record?.suggestion ?? "") !== "";

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that belong to the fields inside
    <section className="composer" aria-label={t("compose.heading")} onKeyDown={pressed}>
      <header className="composer__head">
        <h3 className="composer__title">
          {draft.isMine ? t(record ? "compose.headingBegun" : "compose.heading") : t("compose.headingWith", { name: record?.authorName ?? "" })}
          <span className="composer__place">{place}</span>
        </h3>
        <IconButton
          size="s"
          label={t(draft.hasBegun ? "compose.close" : "compose.closeEmpty")}
          icon={<X aria-hidden="true" />}
          onPress={close}
        />
      </header>
      {quote !== "" && (
        <blockquote className="composer__quote" lang="sv">
          {quote}
        </blockquote>
      )}
      <KindChips value={draft.kind} onChange={draft.setKind} isDisabled={!draft.isMine} />
      {/* A field that does not take words yet would lose the first of them. */}
      {live && isLoaded ? (
        <AnnotationFields live={live} withSuggestion={withSuggestion} quote={draft.kind === "change" ? quote : ""} mentionPlace={mentionPlace} />
      ) : (
        <ComingField label={t("compose.loading")} />
      )}
      {empty && (
        <p className="composer__error" role="alert">
          {t("compose.emptyText")}
        </p>
      )}
      {draft.isMine && <TagField value={draft.tags} offered={consultation.tags} onChange={draft.setTags} />}
      {draft.isMine && (
        <div className="composer__who">
          <AudienceSelect value={draft.audience} onChange={draft.setAudience} consultation={consultation} />
          <CowritingSelect value={draft.cowriting} onChange={draft.setCowriting} hasUnit={hasUnit} />
        </div>
      )}
      <footer className="composer__foot">
        <SaveLine live={live} isNew={!draft.hasBegun} />
        {draft.isMine ? (
          <div className="composer__buttons">
            {draft.hasBegun && (
              <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onPress={() => setAsking(true)}>
                {t("compose.discard")}
              </Button>
            )}
            <Button variant="primary" isPending={pending} onPress={() => void submit()}>
              {t("compose.submit")}
            </Button>
          </div>
        ) : (
          <p className="composer__note">{t("compose.onlyAuthor")}</p>
        )}
      </footer>
      <AlertDialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={t("compose.discardTitle")}
        confirm={t("compose.discard")}
        onConfirm={discard}
      >
        <p>{t("compose.discardText")}</p>
      </AlertDialog>
    </section>
  );
};

export default Composer;

type TextDoc = { readonly getXmlFragment: (name: string) => { readonly toString: () => string } };

/** Whether there are words in either field; empty paragraphs are none. */
const hasText = (doc: TextDoc): boolean =>
  ["body", "suggestion"].some((root) => doc.getXmlFragment(root).toString().replace(/<[^>]*>/g, "").trim() !== "");
