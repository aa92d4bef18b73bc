import { useEffect, useRef, useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { createDraftView, type DraftEvents, type DraftView } from "./dom/draft-view.ts";
import type { BlockRef, DraftIndex } from "./dom/draft-index.ts";
import { canHighlight, createHighlightPainter } from "./marks/highlight-painter.ts";
import type { MarkPainter } from "./marks/painter.ts";

type Options = {
  readonly index: DraftIndex | null;
  readonly annotations: ReadonlyMap<AnnotationId, AnnotationView>;
  readonly marks: boolean;
  readonly events: DraftEvents;
};

/** The draft's behaviour while its text is in the page: null before that. */
export const useDraftView = ({ index, annotations, marks, events }: Options): DraftView | null => {
  const { t } = useTranslation("reading");
  const [view, setView] = useState<DraftView | null>(null);
  const latest = useRef(events);
  latest.current = events;

  useEffect(() => {
    if (!index) return;
    const place = (block: BlockRef): string => {
      if (block.kind === "heading") return t("place.sectionIn", { title: block.section });
      return t(block.kind === "footnote" ? "place.footnoteIn" : "place.blockIn", { number: block.number ?? "" });
    };
    let made: DraftView | null = null;
    let gone = false;
    const make = (painter: MarkPainter): void => {
      if (gone) return;
      made = createDraftView(
        index,
        {
          onOpenBlock: (id) => latest.current.onOpenBlock(id),
          onOpenWords: (id, found) => latest.current.onOpenWords(id, found),
          onPointAt: (annotation) => latest.current.onPointAt(annotation),
          onMenu: (block, anchor) => latest.current.onMenu(block, anchor),
        },
        {
          count: (count, block) => t("draft.count", { count, place: place(block) }),
          begun: (block) => t("draft.begun", { place: place(block) }),
        },
        painter,
      );
      setView(made);
    };
    if (canHighlight()) make(createHighlightPainter());
    // Browsers without highlights fetch what draws marks as elements.
    else void import("./marks/element-painter.ts").then(({ createElementPainter }) => make(createElementPainter()));
    return () => {
      gone = true;
      made?.destroy();
      setView(null);
    };
  }, [index, t]);
  useEffect(() => view?.show(annotations), [view, annotations]);
  useEffect(() => view?.setMarks(marks), [view, marks]);
  return view;
};
