import type { Delta } from "../../server/queries/annotation/delta.ts";
import type { PresentPerson } from "../../server/live/hub.ts";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { ConsultationId } from "../../domain/ids.ts";
import { applyDelta, fillIn, keepWords, stateOf, type Annotations, type LiveState, type Snapshot } from "./live-state.ts";
import { createNewsTiming, type NewsTiming } from "./news-timing.ts";

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
} & Pick<NewsTiming, "typed" | "letterShown">;

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
  const timing = createNewsTiming(() => listeners.forEach((listener) => listener()));
  const changed = timing.tellNow;
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
      timing.came();
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
    typed: timing.typed,
    letterShown: timing.letterShown,
  };
};
