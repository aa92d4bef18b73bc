import { useCallback, useEffect, useRef, useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { afterPaint } from "../live/after-paint.ts";
import { createDraftView, type DraftEvents, type DraftView } from "./dom/draft-view.ts";
import type { BlockRef, DraftIndex } from "./dom/draft-index.ts";
import { canHighlight, createHighlightPainter } from "./marks/highlight-painter.ts";
import type { MarkPainter } from "./marks/painter.ts";

type Options = {
  readonly annotations: ReadonlyMap<AnnotationId, AnnotationView>;
  readonly marks: boolean;
  /** Whether the reader is writing at this page. */
  readonly isWriting: boolean;
  readonly events: DraftEvents;
  /** When the marks are on the text for the first time. */
  readonly onShown: () => void;
};

/**
 * The draft's behaviour while its text is in the page, null before that, and what is told of the text. As soon as it is told of it, it
 * shows the marks: the next drawing of the page is a while off.
 */
export const useDraftView = ({ annotations, marks, isWriting, events, onShown }: Options): readonly [DraftView | null, (index: DraftIndex | null) => void] => {
  const { t } = useTranslation("reading");
  const [view, setView] = useState<DraftView | null>(null);
  const latest = useRef({ annotations, marks, events, onShown });
  latest.current = { annotations, marks, events, onShown };
  const text = useRef<DraftIndex | null>(null);
  const made = useRef<DraftView | null>(null);

  const onText = useCallback(
    (index: DraftIndex | null): void => {
      text.current = index;
      made.current?.destroy();
      made.current = null;
      if (!index) return setView(null);
      const place = (block: BlockRef): string => {
        if (block.kind === "heading") return t("place.sectionIn", { title: block.section });
        return t(block.kind === "footnote" ? "place.footnoteIn" : "place.blockIn", { number: block.number ?? "" });
      };
      const make = (painter: MarkPainter): void => {
        if (text.current !== index) return painter.destroy();
        const view = createDraftView(
          index,
          {
            onOpenBlock: (id) => latest.current.events.onOpenBlock(id),
            onOpenWords: (id, found) => latest.current.events.onOpenWords(id, found),
            onPointAt: (annotation) => latest.current.events.onPointAt(annotation),
            onMenu: (block, anchor) => latest.current.events.onMenu(block, anchor),
          },
          {
            count: (count, block) => t("draft.count", { count, place: place(block) }),
            begun: (block) => t("draft.begun", { place: place(block) }),
          },
          painter,
        );
        view.setMarks(latest.current.marks);
        view.show(latest.current.annotations);
        made.current = view;
        latest.current.onShown();
        // Once they are painted, and not from within the effect that the text was found in: React would put off what follows until all else of the page has come alive.
        afterPaint(() => {
          if (made.current === view) setView(view);
        });
      };
      if (canHighlight()) make(createHighlightPainter());
      // Browsers without highlights fetch what draws marks as elements.
      else void import("./marks/element-painter.ts").then(({ createElementPainter }) => make(createElementPainter()));
    },
    [t],
  );
  useEffect(() => view?.show(annotations), [view, annotations]);
  useEffect(() => view?.setMarks(marks), [view, marks]);
  useEffect(() => {
    if (!view || !isWriting || !canHighlight()) return;
    // Browsers paint every highlight anew at every letter that is written anywhere in the page; elements they leave alone.
    let isOver = false;
    void import("./marks/element-painter.ts").then(
      ({ createElementPainter }) => !isOver && view.paintWith(createElementPainter()),
      // Without a network it stays as it was painted.
      () => undefined,
    );
    return () => {
      isOver = true;
      view.paintWith(null);
    };
  }, [view, isWriting]);
  return [view, onText];
};
