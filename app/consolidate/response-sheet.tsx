import type { Editor } from "@tiptap/core";
import { Link } from "@remix-run/react";
import { Suspense, useCallback, useId, useState, type ReactNode } from "react";
import Database from "lucide-react/icons/database";
import ListTree from "lucide-react/icons/list-tree";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import { responseDocument } from "../../collab/schema/document-name.ts";
import type { FormalSection } from "../../domain/response/formal-document.ts";
import type { WrittenSection } from "../../domain/response/state.ts";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import { lazyPart } from "../components/lazy-part.tsx";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { ResponseVersions } from "../history/response-versions.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useLiveDocument, useLiveFact } from "../live/use-live-document.ts";
import { FormalBlocksView } from "../response/formal-blocks-view.tsx";
import { FormalLetterhead } from "../response/formal-letterhead.tsx";
import type { CommentModel } from "./comments/comment-model.ts";
import type { ProvenanceModel } from "./provenance-model.ts";
import "../response/formal-document.css";
import "./response-sheet.css";

const ResponseEditor = lazyPart(() => import("./response-editor.tsx"));
const Outline = lazyPart(() => import("./outline.tsx"));
const FormatToolbar = lazyPart(() => import("./format-toolbar.tsx"));

type Props = {
  readonly response: ResponseView;
  readonly base: string;
  readonly editable: boolean;
  readonly model: ProvenanceModel;
  readonly comments: CommentModel;
  /** Comments the words that are selected; null where one may not. */
  readonly onComment: (() => void) | null;
  /** What stands beside the paper. */
  readonly beside: ReactNode;
};

/** The response as one paper: what is derived stands as it will be sent, what is written is written in place. */
export const ResponseSheet = ({ response, base, editable, model, comments, onComment, beside }: Props) => {
  const { t } = useTranslation("consolidate");
  const { t: words } = useTranslation("comments");
  const headingId = useId();
  const document = useLiveDocument(responseDocument(response.id));
  const isReady = useLiveFact(document, (state) => state.loaded && state.synced);
  const [editors, setEditors] = useState<Partial<Record<WrittenSection, Editor | null>>>({});
  const [focused, setFocused] = useState<WrittenSection>("views");
  const onSummary = useCallback((summary: Editor | null) => setEditors((known) => ({ ...known, summary })), []);
  const onViews = useCallback((views: Editor | null) => setEditors((known) => ({ ...known, views })), []);
  const [arranging, setArranging] = useState(false);
  const toolbarEditor = editors[focused] ?? null;

  return (
    <section className="response-sheet" aria-labelledby={headingId}>
      <div className="response-sheet__bar">
        {editable && toolbarEditor && (
          <Suspense fallback={null}>
            <FormatToolbar editor={toolbarEditor} />
          </Suspense>
        )}
        {editable && editors.views && (
          <Button size="s" icon={<ListTree aria-hidden="true" />} onPress={() => setArranging(true)}>
            {t("outline.open")}
          </Button>
        )}
        {onComment && (
          <Button size="s" icon={<MessageSquarePlus aria-hidden="true" />} onPress={onComment}>
            {words("add")}
          </Button>
        )}
        <ResponseVersions responseId={response.id} mayWrite={editable} />
        <p className="response-sheet__legend">{t("legend")}</p>
      </div>
      <Dialog isOpen={arranging} onOpenChange={setArranging} title={t("outline.title")} size="l">
        <p>{t("outline.help")}</p>
        {editors.views && (
          <Suspense fallback={null}>
            <Outline editor={editors.views} />
          </Suspense>
        )}
      </Dialog>
      <div className="response-sheet__beside">
      <article className="formal" lang={response.document.language}>
        <FormalLetterhead document={response.document} headingId={headingId} />
        {response.document.sections.map((section) =>
          section.origin === "derived" ? (
            <DerivedSection key={section.key} section={section} base={base} />
          ) : (
            <Written
              key={section.key}
              section={section}
              onFocus={() => setFocused(section.key as WrittenSection)}
              editor={
                document &&
                isReady && (
                  <ResponseEditor
                    document={document}
                    field={section.key as WrittenSection}
                    label={section.heading ?? ""}
                    editable={editable}
                    model={model}
                    comments={comments}
                    onEditor={section.key === "summary" ? onSummary : onViews}
                  />
                )
              }
            />
          ),
        )}
      </article>
      {beside}
      </div>
    </section>
  );
};

/** Without a script, and until the live text has come, what was last saved is read. */
const Written = ({ section, editor, onFocus }: { section: FormalSection; editor: ReactNode; onFocus: () => void }) => (
  <section className="formal__section" onFocusCapture={onFocus}>
    <h3>{section.heading}</h3>
    {editor ? <Suspense fallback={<FormalBlocksView blocks={section.blocks} />}>{editor}</Suspense> : <FormalBlocksView blocks={section.blocks} />}
  </section>
);

const DerivedSection = ({ section, base }: { section: FormalSection; base: string }) => {
  const { t, i18n } = useTranslation("consolidate");
  const { t: response } = useTranslation("response");
  return (
    <section className="formal__section response-sheet__derived" aria-label={section.heading ?? response("page.signaturesLabel")}>
      <div className="response-sheet__heading">
        {section.heading !== null && <h3>{section.heading}</h3>}
        {section.blocks.length > 0 && (
          <span className="response-sheet__badge" lang={i18n.language} title={t("derivedHelp")}>
            <Database aria-hidden="true" />
            {t("derived")}
          </span>
        )}
      </div>
      <FormalBlocksView blocks={section.blocks} />
      {section.key === "signatures" && section.blocks.length === 0 && (
        <p className="formal__empty" lang={i18n.language}>
          {t("noSignatories")} <Link to={`${base}/response`}>{t("addSignatories")}</Link>
        </p>
      )}
    </section>
  );
};
