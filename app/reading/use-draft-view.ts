import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { createDraftView, type DraftEvents, type DraftView } from "./dom/draft-view.ts";
import type { BlockRef, DraftIndex } from "./dom/draft-index.ts";

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
    const made = createDraftView(
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
    );
    setView(made);
    return () => {
      made.destroy();
      setView(null);
    };
  }, [index, t]);
  useEffect(() => view?.show(annotations), [view, annotations]);
  useEffect(() => view?.setMarks(marks), [view, marks]);
  return view;
};
