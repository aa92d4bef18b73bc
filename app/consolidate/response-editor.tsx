import type { Editor } from "@tiptap/core";
import { useMemo } from "react";
import type { LiveDocument } from "../../collab/client/live-document.ts";
import { responseExtensions } from "../../collab/schema/extensions.ts";
import type { WrittenSection } from "../../domain/response/state.ts";
import { LiveEditor } from "../editor/live-editor.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { commentMarks } from "./comments/comment-marks.ts";
import type { CommentModel } from "./comments/comment-model.ts";
import { PointIds } from "./point-ids.ts";
import { provenance } from "./provenance.ts";
import type { ProvenanceModel } from "./provenance-model.ts";
import "./provenance.css";

type Props = {
  readonly document: LiveDocument;
  readonly field: WrittenSection;
  readonly label: string;
  readonly editable: boolean;
  readonly model: ProvenanceModel;
  readonly comments: CommentModel;
  readonly onEditor: (editor: Editor | null) => void;
};

/** A written section of the response, with what its passages rest on. */
const ResponseEditor = ({ document, field, label, editable, model, comments, onEditor }: Props) => {
  const { t } = useTranslation("consolidate");
  const extensions = useMemo(
    () => [...responseExtensions(), PointIds, provenance({ model, marksUnsupported: field === "views" }), commentMarks(comments, field)],
    [model, comments, field],
  );
  return (
    <LiveEditor
      document={document}
      field={field}
      extensions={extensions}
      label={label}
      editable={editable}
      placeholder={t(field === "summary" ? "summaryPlaceholder" : "viewsPlaceholder")}
      className="response-sheet__editor"
      onEditor={onEditor}
    />
  );
};

export default ResponseEditor;
