import { useTranslation } from "react-i18next";
import { annotationDocument } from "../../collab/schema/document-name.ts";
import { takesSuggestion } from "../../domain/annotation/kind.ts";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { Button } from "../components/ui/button.tsx";
import { useLiveDocument, useLiveSnapshot } from "../live/use-live-document.ts";
import { AnnotationFields } from "./annotation-fields.tsx";
import { SaveLine } from "./save-line.tsx";
import "./edit-annotation.css";

/** A submitted annotation's text, open for writing where it stands. Saved as it is written; "done" only closes it. */
const EditAnnotation = ({ annotation, onDone }: { readonly annotation: AnnotationView; readonly onDone: () => void }) => {
  const { t } = useTranslation("reading");
  const live = useLiveDocument(annotationDocument(annotation.id));
  const snapshot = useLiveSnapshot(live);
  return (
    <div className="edit-annotation">
      {live && (
        <AnnotationFields
          live={live}
          withSuggestion={takesSuggestion(annotation.kind) || annotation.suggestion !== ""}
          quote={annotation.kind === "change" ? annotation.quote.exact : ""}
        />
      )}
      <div className="edit-annotation__foot">
        <SaveLine snapshot={snapshot} />
        <Button size="s" onPress={onDone}>
          {t("thread.editDone")}
        </Button>
      </div>
    </div>
  );
};

export default EditAnnotation;
