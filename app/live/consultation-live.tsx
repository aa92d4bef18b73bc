import { useLocation, useRevalidator } from "@remix-run/react";
import { Suspense, createContext, startTransition, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { v7 as uuid } from "uuid";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId, ConsultationId } from "../../domain/ids.ts";
import type { PresentPerson } from "../../server/live/hub.ts";
import { lazyExtra, lazyPart } from "../components/lazy-part.tsx";
import { useActor } from "../session/use-actor.ts";
import { createLiveServices, type LiveServices } from "./live-services.ts";
import type { Annotations, Snapshot } from "./live-state.ts";
import { createLiveStore, type Connection } from "./live-store.ts";
import { useDeletionNotice } from "./use-deletion-notice.ts";
import { keptWords, type KeptWords } from "./kept-words.ts";
import type { Standing } from "./session.ts";

const NotTakenIn = lazyPart(() => import("./not-taken-in.tsx"));
const SessionOver = lazyExtra(() => import("./session-over.tsx"));

const LiveContext = createContext<LiveServices | null>(null);

export type ConsultationLiveProviderProps = {
  readonly consultationId: string;
  /** What the page was rendered with; newer data from a later load are taken over. */
  readonly initial: Snapshot;
  readonly children: ReactNode;
};

/** Keeps one consultation's annotations, presence and unsent work up to date for everything inside. */
export const ConsultationLiveProvider = ({ consultationId, initial, children }: ConsultationLiveProviderProps) => {
  const actor = useActor();
  const revalidator = useRevalidator();
  const tellOfDeletion = useDeletionNotice();
  const [lost, setLost] = useState<readonly KeptWords[]>([]);
  const kept = useMemo(() => keptWords(`${actor.personId}:${consultationId}`), [actor.personId, consultationId]);
  // The server renders without what rests in the browser.
  useEffect(() => setLost(kept.all()), [kept]);
  const keep = (words: readonly KeptWords[]): void => {
    kept.write(words);
    setLost(words);
  };
  const services = useMemo(() => {
    return createLiveServices(
      { personId: actor.personId, consultationId, store: createLiveStore(initial, consultationId as ConsultationId) },
      {
        onTextRefused: (name, { refusal, text, changed }) => {
          const words = Object.values(text).join("\n\n");
          if (words !== "") keep([...kept.all(), { id: uuid(), document: name, refusal, text: words }]);
          else if (changed) tellOfDeletion.current(refusal);
        },
      },
    );
    // The first data make the store; later ones refresh it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [actor.personId, consultationId]);

  const { store, session } = services;
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    void import("./start-live-services.ts").then(({ startLiveServices }) => {
      if (!isGone) stop = startLiveServices(services, consultationId);
    });
    return () => {
      isGone = true;
      if (stop) stop();
      else services.documents.close();
    };
  }, [services, consultationId]);
  useEffect(() => store.refresh(initial), [store, initial]);
  const revalidate = useRef(revalidator.revalidate);
  revalidate.current = revalidator.revalidate;
  // Without a session a reload would show nothing but that: whoever writes goes on, and is told.
  useEffect(() => store.onReload(() => void session.look().then((standing) => standing === "mine" && revalidate.current())), [store, session]);
  useEffect(
    () =>
      session.subscribe(() => {
        // Whoever writes goes on, and is told; a page that lies open shows nothing of its person any more.
        if (session.standing() === "mine" || isWriting()) return;
        if (session.standing() === "nobody") revalidate.current();
        else location.reload();
      }),
    [session],
  );
  const standing = useSyncExternalStore<Standing>(session.subscribe, session.standing, () => "mine");

  // Reading begins without the words; the other views show them all.
  const { pathname } = useLocation();
  const reads = pathname.endsWith("/read");
  useEffect(() => {
    if (!reads && [...store.annotations().values()].some((a) => a.partial)) void services.words.all();
  }, [reads, store, services]);

  const { outbox } = services;
  const { refused } = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot, outbox.getServerSnapshot);
  return (
    <LiveContext.Provider value={services}>
      {children}
      {standing !== "mine" && (
        <Suspense fallback={null}>
          <SessionOver standing={standing} />
        </Suspense>
      )}
      {lost.length + refused.length > 0 && (
        <Suspense fallback={null}>
          <NotTakenIn
            consultationId={consultationId}
            services={services}
            lost={lost}
            refused={refused}
            onLetGo={(id) => keep(kept.all().filter((word) => word.id !== id))}
          />
        </Suspense>
      )}
    </LiveContext.Provider>
  );
};

/** Whether somebody writes at this very page. A page that lies behind, as where one signed out beside it, is to show nothing any more. */
const isWriting = (): boolean => document.hasFocus() && document.querySelector("textarea, [contenteditable=true]") !== null;

/** The services, or null outside a consultation's pages. */
export const useOptionalLive = (): LiveServices | null => useContext(LiveContext);

export const useLive = (): LiveServices => {
  const services = useContext(LiveContext);
  if (!services) throw new Error("Not inside ConsultationLiveProvider");
  return services;
};

export const useAnnotations = (): Annotations => {
  const { store } = useLive();
  return useSyncExternalStore(store.subscribe, store.annotations, store.rendered);
};

/** As `useAnnotations`, for a view that is large: what is new is drawn piece by piece, between what its reader does. */
export const useDeferredAnnotations = (): Annotations => {
  const { store } = useLive();
  const [annotations, setAnnotations] = useState(store.rendered);
  useEffect(() => {
    const take = (): void => startTransition(() => setAnnotations(store.annotations()));
    take();
    return store.subscribe(take);
  }, [store]);
  return annotations;
};

export const useAnnotation = (id: string): AnnotationView | undefined => {
  const { store } = useLive();
  const read = (): AnnotationView | undefined => store.annotations().get(id as AnnotationId);
  return useSyncExternalStore(store.subscribe, read, () => store.rendered().get(id as AnnotationId));
};

/** Fetches what these annotations say, where it was left out. */
export const useWords = (annotations: readonly AnnotationView[]): void => {
  const { words } = useLive();
  const wanted = annotations.flatMap((a) => (a.partial ? [a.id] : [])).join(" ");
  useEffect(() => {
    if (wanted !== "") words.want(wanted.split(" "));
  }, [wanted, words]);
};

/** Whether the one who opened the page is still signed in. */
export const useStanding = (): Standing => {
  const { session } = useLive();
  return useSyncExternalStore(session.subscribe, session.standing, () => "mine");
};

const none: readonly PresentPerson[] = [];
const nobody = (): readonly PresentPerson[] => none;

/** Who is here, oneself included. */
export const usePresence = (): readonly PresentPerson[] => {
  const { store } = useLive();
  return useSyncExternalStore(store.subscribe, store.presence, nobody);
};

export const useConnection = (): Connection => {
  const { store } = useLive();
  return useSyncExternalStore(store.subscribe, store.connection, () => "online");
};

/** Calls back with the ids of responses that changed. */
export const useResponseChanges = (callback: (responseIds: readonly string[]) => void): void => {
  const { store } = useLive();
  const latest = useRef(callback);
  latest.current = callback;
  useEffect(() => store.onResponses((ids) => latest.current(ids)), [store]);
};
