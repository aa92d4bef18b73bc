import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type * as Y from "yjs";
import type { LiveDocument } from "../../collab/client/live-document.ts";
import { annotationExtensions, suggestionExtensions } from "../../collab/schema/extensions.ts";
import { richTextOf } from "../../collab/schema/from-yjs.ts";
import { plainText } from "../../collab/schema/plain-text.ts";
import { Button } from "../components/ui/button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { WordingChange } from "./suggestion.tsx";
import { useMention, useUnreadableFor, type MentionPlace } from "./use-mention.ts";
import { LiveEditor } from "../editor/live-editor.tsx";
import "./annotation-fields.css";

type Props = {
  readonly live: LiveDocument;
  readonly withSuggestion: boolean;
  /** The draft's words, which a suggested wording may start from. */
  readonly quote: string;
  readonly mentionPlace: MentionPlace;
  readonly editable?: boolean;
};

const useWording = (doc: Y.Doc): string => {
  const read = (): string => plainText(richTextOf(doc.getXmlFragment("suggestion"))).trim();
  const [wording, setWording] = useState(read);
  useEffect(() => {
    const look = (): void => setWording(read());
    look();
    doc.on("update", look);
    return () => doc.off("update", look);
    // Read from the document itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [doc]);
  return wording;
};

/** The text of an annotation and its suggested wording, written live. */
export const AnnotationFields = ({ live, withSuggestion, quote, mentionPlace, editable = true }: Props) => {
  const { t, i18n } = useTranslation("reading");
  const [suggestion, setSuggestion] = useState<Editor | null>(null);
  const mention = useMention(mentionPlace);
  const unreadable = useUnreadableFor(live.doc, mentionPlace);
  const wording = useWording(live.doc);
  const startFromDraft = (): void => {
    if (!suggestion) return;
    const paragraphs = quote.split("\n").map((line) => ({ type: "paragraph", content: line === "" ? [] : [{ type: "text", text: line }] }));
    if (suggestion.isEmpty) suggestion.chain().setContent(paragraphs, { emitUpdate: true }).focus("end").run();
    else suggestion.chain().insertContentAt(0, paragraphs).focus().run();
  };
  return (
    <div className="annotation-fields">
      <LiveEditor
        document={live}
        field="body"
        extensions={annotationExtensions(mention)}
        label={t("compose.text")}
        placeholder={t("compose.placeholder")}
        editable={editable}
        focusOnOpen
      />
      {unreadable.length > 0 && (
        <p className="annotation-fields__note" role="status">
          {t("mention.willNotSee", { count: unreadable.length, names: new Intl.ListFormat(i18n.language).format(unreadable) })}
        </p>
      )}
      {withSuggestion && (
        <div className="annotation-fields__suggestion">
          <div className="annotation-fields__head">
            <span className="annotation-fields__label">{t("compose.suggestion")}</span>
            {quote !== "" && (
              <Button variant="quiet" size="s" onPress={startFromDraft} isDisabled={!suggestion?.isEditable}>
                {t("compose.fromDraft")}
              </Button>
            )}
          </div>
          <LiveEditor
            document={live}
            field="suggestion"
            extensions={suggestionExtensions()}
            label={t("compose.suggestion")}
            placeholder={t("compose.suggestionPlaceholder")}
            editable={editable}
            className="annotation-fields__wording"
            onEditor={setSuggestion}
          />
          {quote !== "" && wording !== "" && wording !== quote && <WordingChange before={quote} after={wording} title={t("compose.preview")} />}
        </div>
      )}
    </div>
  );
};
