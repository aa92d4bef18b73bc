import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { ReadMark } from "../../domain/annotation/unread.ts";
import type { Target } from "../../domain/annotation/target.ts";
import type { OutlineEntry } from "../../domain/draft/draft-html.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { isCoordinator, mayReleaseMany } from "../../domain/policy/annotation-policy.ts";
import { lazyExtra, lazyPart } from "../components/lazy-part.tsx";
import { ComingField, comingField } from "../components/ui/coming-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useDeferredAnnotations, useLive, useWords } from "../live/consultation-live.tsx";
import { usePrefetch } from "../live/use-prefetch.ts";
import { useActor } from "../session/use-actor.ts";
import { audiencesFor, type ThreadConsultation } from "../threads/abilities.ts";
import type { OpenMenu } from "./block-menu.tsx";
import type { ComposerEnd } from "../threads/composer.tsx";
import { blockInView } from "./block-in-view.ts";
import type { SelectedWords } from "./dom/selection-watcher.ts";
import { comeBack, focusSoon } from "./dom/move-focus.ts";
import { DraftSheet } from "./draft-sheet.tsx";
import { compareByPlace } from "./marks/spots.ts";
import { inVersion } from "./state/in-version.ts";
import { usePlaceName } from "./place-name.ts";
import { ReadingFrame } from "./reading-frame.tsx";
import { createSectionCounts } from "./section-counts.ts";
import { createFilterCounts, filtered, type Filter } from "./state/filter.ts";
import { isAt, targetOf, targetOfBlock } from "./state/open-place.ts";
import { createOrdered } from "./state/ordered.ts";
import { possibleFilters } from "./state/possible-filters.ts";
import { nothingOpen, readingReducer, type OpenPlace } from "./state/reading-state.ts";
import { ThreadPanel } from "./thread-panel.tsx";
import { useAddress } from "./use-address.ts";
import { useDraftView } from "./use-draft-view.ts";
import { fetchPanelLists } from "./use-panel-lists.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { useFollow } from "./use-follow.ts";
import { useUnread } from "./use-unread.ts";
import { useStored } from "./use-stored.ts";

type Props = {
  readonly consultation: ThreadConsultation;
  /** How far the reader had come last time. */
  readonly mark: ReadMark;
  readonly versionId: string;
  readonly outline: readonly OutlineEntry[];
};

const AfterText = lazyExtra(() => import("./after-text.tsx"));
const BlockMenu = lazyPart(() => import("./block-menu.tsx"));
const SearchBar = lazyPart(() => import("./search/search-bar.tsx"));
/** The editor is fetched when somebody is going to write, not with the text. */
const ComposerSlot = lazyPart(() => import("./composer-slot.tsx"));
const PrintList = lazyPart(() => import("./print-list.tsx"));
const ReleaseMany = lazyPart(() => import("./release-many.tsx"));
const KeysDialog = lazyPart(() => import("./keys-dialog.tsx"));
const SelectionOffer = lazyExtra(() => import("./selection-offer.tsx"));

const askedForLater = async () => (await import("./asked-for-later.ts")).askedForLater();

const onOff = ["on", "off"] as const;

const isSubmitted = ({ state }: AnnotationView): boolean => state !== "draft";

/** Threads of a place that are seen when it is opened. */
const atFirst = 6;

/** Reading a draft and commenting on it: the text, its contents, and the threads beside it. */
export const ReadingPage = ({ consultation, mark, versionId, outline }: Props) => {
  const { t } = useTranslation("reading");
  const actor = useActor();
  const { store } = useLive();
  const annotations = useDeferredAnnotations();
  const [state, dispatch] = useReducer(readingReducer, nothingOpen);
  const writing = useRef<AnnotationId | null>(null);
  writing.current = state.composing?.annotationId ?? null;
  const [filter, setFilter] = useState<Filter>("all");
  const [marks, setMarks] = useStored("samsvar:marks", "on", onOff);
  const [keys, setKeys] = useStored("samsvar:keys", "on", onOff);
  const [help, setHelp] = useState(false);
  const [releasing, setReleasing] = useState(false);
  /** The thread whose words are under the pointer. */
  const [pointed, setPointed] = useState<AnnotationId | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [words, setWords] = useState<SelectedWords | null>(null);
  const [contentsOpen, setContentsOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const searchOpener = useRef<Element | null>(null);

  const canAnnotate = audiencesFor(actor, consultation).length > 0;
  const selected = state.selected === null ? undefined : annotations.get(state.selected);
  const { isUnread, readAll } = useUnread(mark, consultation.id, selected);
  const reader = useMemo(() => ({ actor, isUnread }), [actor, isUnread]);
  const shown = useMemo(() => filtered(annotations, filter, reader, state.selected), [annotations, filter, reader, state.selected]);
  // The text in the page stays that of the version it was opened with.
  const [textVersion] = useState(versionId);
  const [view, onText] = useDraftView({
    annotations: useMemo(() => inVersion(shown, textVersion), [shown, textVersion]),
    marks: marks === "on",
    isWriting: state.composing !== null,
    onShown: fetchPanelLists,
    events: {
      onOpenBlock: (blockId) => openPlace({ type: "block", blockId }),
      onOpenWords: (blockId, [first]) => {
        if (first?.state === "draft") resume(first);
        else dispatch({ type: "open-place", place: { type: "block", blockId }, ...(first ? { selected: first.id } : {}) });
      },
      onPointAt: (annotation) => setPointed(annotation?.id ?? null),
      onMenu: (block, anchor) => setMenu({ block, anchor }),
    },
  });
  const index = view?.index ?? null;
  // The contents, which may be hundreds of headings, come after what is beside the text, and are told nothing before they are alive.
  const [contentsAlive, setContentsAlive] = useState(false);
  const onContentsAlive = useCallback(() => setContentsAlive(true), []);
  const contentsIndex = useDeferredValue(contentsAlive ? index : null);

  const countFilters = useMemo(() => createFilterCounts(reader), [reader]);
  const counts = useMemo(() => countFilters(annotations), [countFilters, annotations]);
  const countSections = useMemo(() => (contentsIndex ? createSectionCounts(outline, contentsIndex, isUnread) : () => null), [outline, contentsIndex, isUnread]);
  const sections = useMemo(() => countSections(shown), [countSections, shown]);
  const inOrder = useMemo(() => (index ? createOrdered<AnnotationId, AnnotationView>(compareByPlace(index)) : () => []), [index]);
  const ordered = useMemo(() => inOrder(shown), [inOrder, shown]);
  const placeName = usePlaceName(index);

  const here = useMemo(() => (state.place === null ? ordered : ordered.filter((a) => isAt(state.place, a.target, index))), [ordered, state.place, index]);
  const threads = useMemo(() => here.filter(isSubmitted), [here]);
  // Asked for as soon as a place is opened: what shows them may have to be fetched itself.
  useWords(state.place === null ? [] : threads.slice(0, atFirst));
  const drafts = here.filter((a) => a.state === "draft" && a.id !== state.composing?.annotationId);
  const bring = useRef<((index: number) => void) | null>(null);
  useFollow(index, threads, state.place === null && state.selected === null && !state.composing, bring);
  const coordinates = actor.memberships.some((m) => isCoordinator(actor, m.bodyId));
  const shareable = useMemo(
    () => (coordinates ? ordered.filter((a) => isSubmitted(a) && isCoordinator(actor, a.bodyId) && mayReleaseMany(actor, consultation, a, "all").ok) : []),
    [coordinates, ordered, actor, consultation],
  );
  const [printing, setPrinting] = useState(false);
  const printed = useMemo(() => (printing ? ordered.filter(isSubmitted) : []), [printing, ordered]);

  useEffect(() => view?.emphasise("active", selected?.target ?? null), [view, selected?.target]);
  useEffect(() => view?.emphasise("composing", state.composing?.target ?? null), [view, state.composing]);
  const target = selected?.target;
  useEffect(() => {
    if (target) view?.reveal(target);
    // Another thread is opened, not the same one changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view, state.selected]);
  useEffect(() => {
    if (state.selected !== null && !store.annotations().has(state.selected)) dispatch({ type: "gone", annotationId: state.selected });
  }, [store, annotations, state.selected]);
  const written = state.composing?.target;
  useEffect(() => {
    // With the sheet up, which may cover the words.
    if (written) view?.reveal(written);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view, state.composing?.annotationId]);
  usePrefetch(askedForLater);
  useAddress({ view, annotations, selected, anchorOf: (a) => placeName(a.target).anchor, onOpen: openThread, onClose: () => dispatch({ type: "close" }) });

  const [searching, setSearching] = useState(false);
  const searchedFor = useRef("");
  const openSearch = (): void => {
    setContentsOpen(false);
    if (!searching) searchOpener.current = document.activeElement;
    setSearching(true);
    focusSoon(".search-bar__field");
  };

  const closeSearch = (): void => {
    setSearching(false);
    if (!comeBack(searchOpener)) focusSoon("#content");
  };

  const pointAt = useCallback((annotation: AnnotationView | null) => view?.emphasise("hover", annotation?.target ?? null), [view]);

  const openPlace = useCallback((place: OpenPlace): void => {
    dispatch({ type: "open-place", place });
    opener.current = document.activeElement;
    focusSoon("[data-panel-title]");
  }, []);
  function openThread(annotation: AnnotationView): void {
    if (annotation.state === "draft") resume(annotation);
    else dispatch({ type: "open-thread", annotation });
  }
  function openInList(annotation: AnnotationView): void {
    dispatch({ type: "open-thread", annotation, stay: true });
    // The one that is open already is shown again.
    if (annotation.id === state.selected) view?.reveal(annotation.target);
  }
  const openingInList = useRef(openInList);
  openingInList.current = openInList;
  // The same function each time: the cards of the list are drawn anew only where they change.
  const onOpenInList = useCallback((annotation: AnnotationView) => openingInList.current(annotation), []);
  function compose(to: Target): void {
    document.getSelection()?.removeAllRanges();
    setWords(null);
    dispatch({ type: "compose", annotationId: uuid() as AnnotationId, target: to });
  }
  function resume(draft: AnnotationView): void {
    dispatch({ type: "compose", annotationId: draft.id, target: draft.target });
  }
  function composed(annotationId: AnnotationId, how: ComposerEnd): void {
    dispatch({ type: "composed", annotationId, submitted: how === "submitted" });
    // The field that had the focus is gone, unless it is the next one's.
    if (writing.current !== annotationId) return;
    focusSoon(how === "submitted" ? `[data-thread="${annotationId}"] .thread-card__open` : "[data-panel-title]");
  }
  const composing = useRef(composed);
  composing.current = composed;
  const onComposed = useCallback((annotationId: AnnotationId, how: ComposerEnd) => composing.current(annotationId, how), []);
  function close(): void {
    dispatch({ type: "close" });
    comeBack(opener);
  }
  function step(by: 1 | -1): void {
    const submitted = ordered.filter(isSubmitted);
    const at = submitted.findIndex((a) => a.id === state.selected);
    const next = submitted[at < 0 ? (by > 0 ? 0 : submitted.length - 1) : at + by];
    if (!next) return;
    dispatch({ type: "open-thread", annotation: next, stay: state.place === null });
    // So that it is read out, and Tab leads into it.
    focusSoon(`[data-thread="${next.id}"] .thread-card__open`);
  }
  function commentHere(): void {
    if (!canAnnotate) return;
    if (words) return compose(words.target);
    if (!index) return;
    const focused = index.blockAt(document.activeElement);
    const open = focused ? null : targetOf(state.place, index);
    const block = focused ?? (open ? undefined : blockInView(index));
    const to = block ? targetOfBlock(block) : open;
    if (to) compose(to);
  }
  const whole = useCallback((): void => {
    setContentsOpen(false);
    openPlace({ type: "document" });
  }, [openPlace]);
  useShortcuts(
    {
      c: commentHere,
      j: () => step(1),
      k: () => step(-1),
      r: () => document.querySelector<HTMLElement>(`[data-thread="${state.selected}"] [data-answer]`)?.click(),
      m: () => setMarks(marks === "on" ? "off" : "on"),
      "/": openSearch,
      "?": () => setHelp(true),
      Escape: () => {
        if (words) document.getSelection()?.removeAllRanges();
        else close();
      },
    },
    keys === "on",
  );

  return (
    <ReadingFrame
      title={t(canAnnotate ? "title" : "readOnlyTitle")}
      outline={outline}
      sections={sections}
      contentsIndex={contentsIndex}
      onContentsAlive={onContentsAlive}
      onWhole={whole}
      contentsOpen={contentsOpen}
      onContents={setContentsOpen}
      sheetOpen={state.sheet}
      isWriting={state.composing !== null}
      onThreads={() => dispatch({ type: "open-all" })}
      threadCount={counts[filter]}
      tools={{
        filter,
        counts,
        possible: possibleFilters(actor, consultation),
        onFilter: (chosen) => {
          setFilter(chosen);
          dispatch({ type: "filter" });
        },
        marks: marks === "on",
        onMarks: (on) => setMarks(on ? "on" : "off"),
        onHelp: () => setHelp(true),
        onSearch: openSearch,
        onPrint: () => {
          setContentsOpen(false);
          setPrinting(true);
        },
        onReadAll: counts.new > 0 ? readAll : null,
      }}
      panel={
        <ThreadPanel
          state={state}
          consultation={consultation}
          threads={threads}
          pointed={pointed}
          isUnread={isUnread}
          follow={bring}
          drafts={drafts}
          isHere={(to) => isAt(state.place, to, index)}
          isReady={index !== null}
          canAnnotate={canAnnotate}
          target={targetOf(state.place, index)}
          placeName={placeName}
          filterName={filter === "all" ? null : t(`filter.${filter}`)}
          composer={
            state.composing && index ? (
              <Suspense fallback={<ComingField label={t("compose.loading")} />}>
                <ComposerSlot
                  composing={state.composing}
                  record={annotations.get(state.composing.annotationId)}
                  index={index}
                  place={placeName(state.composing.target).name}
                  consultation={consultation}
                  onEnd={onComposed}
                />
              </Suspense>
            ) : null
          }
          onCompose={compose}
          onContinue={resume}
          onOpen={onOpenInList}
          onPointAt={pointAt}
          onReleaseMany={shareable.length > 0 ? () => setReleasing(true) : null}
          onAll={() => dispatch({ type: "open-all" })}
          onShowAll={() => setFilter("all")}
          onClose={close}
        />
      }
      overlays={
        // Not in the page before there is something to show: an empty boundary that has yet to hydrate takes no update.
        (index || menu || releasing || help) && (
          <Suspense fallback={null}>
            {index && canAnnotate && <SelectionOffer index={index} words={words} onWords={setWords} onComment={compose} />}
            {menu && (
              <BlockMenu
                menu={menu}
                place={placeName({ type: "block", blockId: menu.block.id }).name}
                canAnnotate={canAnnotate}
                hasThreads={ordered.some((a) => isAt({ type: "block", blockId: menu.block.id }, a.target, index))}
                onCompose={compose}
                onThreads={(block) => openPlace({ type: "block", blockId: block.id })}
                onClose={() => setMenu(null)}
              />
            )}
            {releasing && (
              <ReleaseMany candidates={shareable} consultation={consultation} placeName={placeName} onClose={() => setReleasing(false)} />
            )}
            {help && <KeysDialog isOpen onOpenChange={setHelp} inUse={keys === "on"} onUse={(use) => setKeys(use ? "on" : "off")} />}
          </Suspense>
        )
      }
    >
      {searching && (
        <Suspense fallback={<span {...comingField} />}>
          <SearchBar
            consultationId={consultation.id}
            index={index}
            view={view}
            annotations={annotations}
            searchedFor={searchedFor}
            onThread={openThread}
            onClose={closeSearch}
          />
        </Suspense>
      )}
      {index && (
        <Suspense fallback={null}>
          <AfterText versionId={versionId} />
        </Suspense>
      )}
      <DraftSheet onIndex={onText} />
      {printing && index && (
        <Suspense fallback={null}>
          <PrintList index={index} annotations={printed} placeName={placeName} onDone={() => setPrinting(false)} />
        </Suspense>
      )}
    </ReadingFrame>
  );
};
