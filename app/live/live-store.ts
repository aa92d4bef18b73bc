import type { Delta } from "../../server/queries/annotation/delta.ts";
import type { PresentPerson } from "../../server/live/hub.ts";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { ConsultationId } from "../../domain/ids.ts";
import { applyDelta, fillIn, keepWords, stateOf, type Annotations, type LiveState, type Snapshot } from "./live-state.ts";
import { whenIdle } from "./when-idle.ts";

export type Connection = "online" | "offline";

type Listener = () => void;

/** What the components read: one value each, replaced when it changes. Fits React's `useSyncExternalStore`. */
export type LiveStore = {
  readonly subscribe: (listener: Listener) => () => void;
  readonly annotations: () => Annotations;
  /** What the server rendered the page with: a part of it may hydrate after news have come. */
  readonly rendered: () => Annotations;
  readonly seq: () => number;
  readonly presence: () => readonly PresentPerson[];
  readonly connection: () => Connection;
  /** Called with the ids of responses that changed. */
  readonly onResponses: (listener: (ids: readonly string[]) => void) => () => void;
  /** Called when the consultation itself changed and the page's own data are old. */
  readonly onReload: (listener: Listener) => () => void;
  /** Takes a page's data when they are newer than what is known. */
  readonly refresh: (snapshot: Snapshot) => void;
  /** Takes what some annotations say, which had been left out. */
  readonly fill: (whole: readonly AnnotationView[]) => void;
  /** Takes a delta; `false` when something before it is missing. */
  readonly take: (delta: Delta) => boolean;
  readonly setPresence: (people: readonly PresentPerson[]) => void;
  readonly setConnection: (connection: Connection) => void;
  readonly askReload: () => void;
  /** The reader has written a letter. */
  readonly typed: () => void;
};

/** Milliseconds between two tellings of news while many write: each has the page drawn anew. The first is told at once. */
const togetherMs = 250;

/** So many more they wait at most for a moment in which the browser has nothing else to do, such as showing what its person types. */
const patienceMs = 500;

/** Half a frame, which is what a page takes to be told. */
const freeMs = 8;

/** Whoever has written a letter so recently is writing, and is told of news in a pause, or so long after the last telling. */
const pauseMs = 400;
const writingMs = 2_000;

export const createLiveStore = (initial: Snapshot, consultationId: ConsultationId): LiveStore => {
  let state: LiveState = stateOf(initial, consultationId);
  const rendered = state.annotations;
  let presence: readonly PresentPerson[] = [];
  let connection: Connection = "online";
  const listeners = new Set<Listener>();
  const responseListeners = new Set<(ids: readonly string[]) => void>();
  const reloadListeners = new Set<Listener>();

  const on = <T>(set: Set<T>, listener: T) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  let toldAt = -Infinity;
  let typedAt = -Infinity;
  let takeBack: (() => void) | undefined;
  const changed = (): void => {
    takeBack?.();
    takeBack = undefined;
    toldAt = performance.now();
    listeners.forEach((listener) => listener());
  };
  /** Milliseconds until news may be told. */
  const untilNews = (): number => Math.max(toldAt + togetherMs, Math.min(typedAt + pauseMs, toldAt + writingMs)) - performance.now();
  const changedByNews = (): void => {
    if (untilNews() <= 0) changed();
    else takeBack ??= later(untilNews, changed);
  };
  const askReload = (): void => reloadListeners.forEach((listener) => listener());

  return {
    subscribe: (listener) => on(listeners, listener),
    annotations: () => state.annotations,
    rendered: () => rendered,
    seq: () => state.seq,
    presence: () => presence,
    connection: () => connection,
    onResponses: (listener) => on(responseListeners, listener),
    onReload: (listener) => on(reloadListeners, listener),
    refresh: (snapshot) => {
      if (snapshot.seq <= state.seq) return;
      state = keepWords(stateOf(snapshot, consultationId), state.annotations);
      changed();
    },
    fill: (whole) => {
      if (whole.length === 0) return;
      state = fillIn(state, whole);
      changed();
    },
    take: (delta) => {
      const outcome = applyDelta(state, delta);
      if (outcome.type === "gap") return false;
      if (outcome.type === "known") return true;
      state = outcome.state;
      changedByNews();
      if (delta.responses.length > 0) responseListeners.forEach((listener) => listener(delta.responses));
      if (delta.reload) askReload();
      return true;
    },
    setPresence: (people) => {
      presence = people;
      changed();
    },
    setConnection: (next) => {
      if (next === connection) return;
      connection = next;
      changed();
    },
    askReload,
    typed: () => {
      typedAt = performance.now();
    },
  };
};

/** Runs something when nothing is left to wait for, which may come to be more meanwhile. Returns how to take it back. */
const later = (left: () => number, run: () => void): (() => void) => {
  let takeBack = (): void => clearTimeout(timer);
  const wait = (): ReturnType<typeof setTimeout> =>
    setTimeout(() => {
      if (left() > 0) timer = wait();
      else takeBack = whenIdle(run, { timeout: patienceMs, free: freeMs });
    }, left());
  let timer = wait();
  return () => takeBack();
};
