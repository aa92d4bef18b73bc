import type { JSONContent } from "@tiptap/core";
import { useState } from "react";
import { v7 as uuid } from "uuid";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { Button } from "../components/ui/button.tsx";
import { toast } from "../components/ui/toast.ts";
import { ReplyEditor } from "../editor/reply-editor.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { isQueued, useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { useMention } from "./use-mention.ts";
import { keptReply } from "./kept-reply.ts";
import "./reply-composer.css";

type Props = {
  readonly annotation: AnnotationView;
  /** False once the thread is settled or taken back, which may happen under somebody who writes. */
  readonly mayReply: boolean;
  readonly onDone: () => void;
};

/** Writing an answer. What is written is kept in the browser until it is sent or thrown away: it outlives the right to send it. */
const ReplyComposer = ({ annotation, mayReply, onDone }: Props) => {
  const { id: annotationId, consultationId, audience } = annotation;
  const { t } = useTranslation("reading");
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const [kept] = useState(() => keptReply(annotationId));
  const [content, setContent] = useState<JSONContent | null>(() => kept.read());
  // Made once, so that sending again after a lost answer does not answer twice.
  const [replyId] = useState(() => uuid());

  const mention = useMention({ consultationId, annotationId, audience });
  const change = (next: JSONContent | null): void => {
    setContent(next);
    kept.write(next);
  };
  const submit = async (): Promise<void> => {
    if (!content || pending || !mayReply) return;
    const result = await send("annotation.reply", { id: replyId, annotationId, content });
    if (!result.ok) return tellRefusal(result.refusal);
    kept.write(null);
    if (isQueued(result.value)) toast({ tone: "info", text: t("reply.queued") });
    onDone();
  };
  const drop = (): void => {
    kept.write(null);
    onDone();
  };
  return (
    <div className="reply-composer">
      <ReplyEditor
        label={t("reply.label")}
        placeholder={t("reply.placeholder")}
        mention={mention}
        initial={content}
        onChange={change}
        onSubmit={() => void submit()}
        focusOnOpen
      />
      <p role="status" className="reply-composer__over">
        {!mayReply && t("reply.over")}
      </p>
      <div className="reply-composer__foot">
        <Button size="s" variant="quiet" onPress={onDone}>
          {t("reply.cancel")}
        </Button>
        {mayReply ? (
          <Button size="s" variant="primary" isDisabled={content === null} isPending={pending} onPress={() => void submit()}>
            {t("reply.send")}
          </Button>
        ) : (
          <Button size="s" onPress={drop}>
            {t("lost.drop")}
          </Button>
        )}
      </div>
    </div>
  );
};

export default ReplyComposer;
