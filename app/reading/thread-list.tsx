import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref, type RefObject } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { useWords } from "../live/consultation-live.tsx";
import { ThreadCard } from "../threads/thread-card.tsx";
import type { ThreadConsultation } from "../threads/abilities.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import { useWholeThread } from "./use-whole-thread.ts";
import type { PlaceName } from "./place-name.ts";
import "./thread-list.css";

type Props = {
  readonly annotations: readonly AnnotationView[];
  readonly consultation: ThreadConsultation;
  readonly selected: AnnotationId | null;
  readonly pointed: AnnotationId | null;
  readonly isUnread: (annotation: AnnotationView) => boolean;
  /** Names the place whose threads these are; null: they are the whole draft's, and each says where it stands. */
  readonly place: string | null;
  readonly placeName: PlaceName;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** What stands above the list in there, and comes and goes. */
  readonly above: RefObject<HTMLElement | null>;
  /** Brings a thread to the top. */
  readonly follow: Ref<(index: number) => void>;
  readonly onOpen: (annotation: AnnotationView) => void;
  readonly onPointAt: (annotation: AnnotationView | null) => void;
};

/** Threads in order, made only where they can be seen; the open one stays made, so that what is written in it stays too. */
export const ThreadList = memo(function ThreadList(props: Props) {
  const { annotations, consultation, selected, pointed, isUnread, place, placeName, scroller, above, follow, onOpen, onPointAt } = props;
  const list = useRef<HTMLOListElement>(null);
  const selectedIndex = useMemo(() => annotations.findIndex((a) => a.id === selected), [annotations, selected]);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (!above.current) return;
    const observer = new ResizeObserver(() => setTop(list.current?.offsetTop ?? 0));
    observer.observe(above.current);
    return () => observer.disconnect();
  }, [above]);
  const virtualizer = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 150,
    gap: 10,
    overscan: 4,
    scrollMargin: top,
    // The same function for the same list: with another one all places are reckoned anew.
    getItemKey: useCallback((index: number) => annotations[index]?.id ?? index, [annotations]),
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
      if (selectedIndex >= 0 && !indexes.includes(selectedIndex)) indexes.push(selectedIndex);
      return indexes.sort((a, b) => a - b);
    },
  });
  // To the thread that was just opened, and not again when others come and go above it.
  const latestIndex = useRef(selectedIndex);
  latestIndex.current = selectedIndex;
  useEffect(() => {
    if (selected !== null && latestIndex.current >= 0) virtualizer.scrollToIndex(latestIndex.current, { align: "auto" });
  }, [selected, virtualizer]);

  const items = virtualizer.getVirtualItems();
  useWords(items.flatMap((item) => annotations[item.index] ?? []));
  useKeptPlace(scroller, virtualizer, annotations, place);
  useWholeThread(scroller, selected);
  useImperativeHandle(
    follow,
    () => (index: number) => {
      virtualizer.scrollToIndex(index, { align: "start" });
    },
    [virtualizer],
  );

  return (
    <ol ref={list} className="thread-list" style={{ height: virtualizer.getTotalSize() }}>
      {items.map((item) => {
        const annotation = annotations[item.index];
        if (!annotation) return null;
        const { name, anchor } = placeName(annotation.target);
        return (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className="thread-list__item"
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            <ThreadCard
              annotation={annotation}
              consultation={consultation}
              place={name}
              href={`?a=${annotation.id}${anchor}`}
              isOpen={annotation.id === selected}
              isUnread={isUnread(annotation)}
              isPointedAt={annotation.id === pointed}
              showPlace={place === null || annotation.target.type === "missing"}
              onOpen={onOpen}
              onPointAt={onPointAt}
            />
          </li>
        );
      })}
    </ol>
  );
});
