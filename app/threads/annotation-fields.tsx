import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LiveDocument } from "../../collab/client/live-document.ts";
import { annotationExtensions, suggestionExtensions } from "../../collab/schema/extensions.ts";
import { Button } from "../components/ui/button.tsx";
import { LiveEditor } from "../editor/live-editor.tsx";
import "./annotation-fields.css";

type Props = {
  readonly live: LiveDocument;
  readonly withSuggestion: boolean;
  /** The draft's words, which a suggested wording may start from. */
  readonly quote: string;
  readonly editable?: boolean;
};

/** The text of an annotation and its suggested wording, written live. */
export const AnnotationFields = ({ live, withSuggestion, quote, editable = true }: Props) => {
  const { t } = useTranslation("reading");
  const [suggestion, setSuggestion] = useState<Editor | null>(null);
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
        extensions={annotationExtensions()}
        label={t("compose.text")}
        placeholder={t("compose.placeholder")}
        editable={editable}
        focusOnOpen
      />
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
        </div>
      )}
    </div>
  );
};
