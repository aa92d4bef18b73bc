import { memo, useEffect, useMemo, useRef } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import type { ThreadConsultation } from "../threads/abilities.ts";
import Composer, { type ComposerEnd } from "../threads/composer.tsx";
import type { DraftIndex } from "./dom/draft-index.ts";
import { quoteOf } from "./quote-of.ts";
import type { Composing } from "./state/reading-state.ts";

type Props = {
  readonly composing: Composing;
  readonly record: AnnotationView | undefined;
  readonly index: DraftIndex;
  readonly place: string;
  readonly consultation: ThreadConsultation;
  readonly onEnd: (annotationId: AnnotationId, how: ComposerEnd) => void;
};

/** Drawn anew for what it is given alone: whoever writes is not to wait while others do. */
const ComposerSlot = memo(function ComposerSlot({ composing, record, index, place, consultation, onEnd }: Props) {
  const quote = useMemo(() => quoteOf(composing.target, index), [composing.target, index]);
  // Submitted or taken back in another window, or by whoever it is written together with.
  const end = useRef(onEnd);
  end.current = onEnd;
  const { annotationId, target } = composing;
  const elsewhere = record !== undefined && record.state !== "draft" ? record.state : null;
  useEffect(() => {
    if (elsewhere) end.current(annotationId, elsewhere === "withdrawn" ? "discarded" : "submitted");
  }, [elsewhere, annotationId]);

  return (
    <Composer
      key={annotationId}
      annotationId={annotationId}
      target={target}
      quote={quote}
      place={place}
      record={record}
      consultation={consultation}
      onEnd={(how) => onEnd(annotationId, how)}
    />
  );
});

export default ComposerSlot;
