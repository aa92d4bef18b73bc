import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { LiveDocument, LiveSnapshot } from "../../collab/client/live-document.ts";
import type { DocumentName } from "../../collab/schema/document-name.ts";
import type { Result } from "../../domain/result.ts";
import { useLive } from "./consultation-live.tsx";

/**
 * Opens a live document while the component is there; null until it is open. `exists` holds the connection back until the server knows
 * the document, so that one can write in it before its record has been made.
 */
export const useLiveDocument = (name: DocumentName, exists?: () => Promise<Result<unknown>>): LiveDocument | null => {
  const { documents } = useLive();
  const [live, setLive] = useState<LiveDocument | null>(null);
  const latest = useRef(exists);
  useEffect(() => {
    let gone = false;
    let release = (): void => undefined;
    void documents.load().then((opened) => {
      if (gone) return;
      setLive(opened.acquire(name, latest.current));
      release = () => opened.release(name);
    });
    return () => {
      gone = true;
      setLive(null);
      release();
    };
  }, [documents, name]);
  return live;
};

const none = (): (() => void) => () => undefined;

/** The document's state, as it changes: several times for each letter. For what shows it; others ask `useLiveFact`. */
export const useLiveSnapshot = (live: LiveDocument | null): LiveSnapshot | null => {
  const read = (): LiveSnapshot | null => live?.getSnapshot() ?? null;
  return useSyncExternalStore(live?.subscribe ?? none, read, () => null);
};

/** One yes or no of the document's state: the component is drawn anew when the answer changes, and not for each letter. False until it is open. */
export const useLiveFact = (live: LiveDocument | null, fact: (snapshot: LiveSnapshot) => boolean): boolean => {
  const read = (): boolean => live !== null && fact(live.getSnapshot());
  return useSyncExternalStore(live?.subscribe ?? none, read, () => false);
};
