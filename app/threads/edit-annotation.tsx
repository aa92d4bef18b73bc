import { annotationDocument } from "../../collab/schema/document-name.ts";
import { takesSuggestion } from "../../domain/annotation/kind.ts";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { Button } from "../components/ui/button.tsx";
import { ComingField } from "../components/ui/coming-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { useActor } from "../session/use-actor.ts";
import { useLiveDocument } from "../live/use-live-document.ts";
import { AnnotationFields } from "./annotation-fields.tsx";
import { TagField } from "./tag-field.tsx";
import { SaveLine } from "./save-line.tsx";
import "./edit-annotation.css";

type Props = {
  readonly annotation: AnnotationView;
  readonly offeredTags: readonly string[];
  readonly onDone: () => void;
};

/** A submitted annotation's text, open for writing where it stands. Saved as it is written; "done" only closes it. */
const EditAnnotation = ({ annotation, offeredTags, onDone }: Props) => {
  const { t } = useTranslation("reading");
  const live = useLiveDocument(annotationDocument(annotation.id));
  const { personId } = useActor();
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const { consultationId, id: annotationId, audience } = annotation;
  const mark = async (tags: readonly string[]): Promise<void> => {
    const result = await send("annotation.update", { annotationId, tags: [...tags] });
    if (!result.ok) tellRefusal(result.refusal);
  };
  return (
    <div className="edit-annotation">
      {live ? (
        <AnnotationFields
          live={live}
          withSuggestion={takesSuggestion(annotation.kind) || annotation.suggestion !== ""}
          quote={annotation.kind === "change" ? annotation.quote.exact : ""}
          mentionPlace={{ consultationId, annotationId, audience }}
        />
      ) : (
        <ComingField size="s" />
      )}
      {annotation.authorId === personId && (
        <TagField value={annotation.tags} offered={offeredTags} onChange={(tags) => void mark(tags)} />
      )}
      <div className="edit-annotation__foot">
        <SaveLine live={live} />
        <Button size="s" onPress={onDone}>
          {t("thread.editDone")}
        </Button>
      </div>
    </div>
  );
};

export default EditAnnotation;
