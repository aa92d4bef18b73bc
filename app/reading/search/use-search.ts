import { useEffect, useMemo, useRef, useState } from "react";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import type { Result } from "../../../domain/result.ts";
import type { SearchHits } from "../../../server/queries/annotation/search.ts";
import type { DraftIndex } from "../dom/draft-index.ts";
import { hitsInOrder, type Hit } from "./hits.ts";

export type SearchState = "idle" | "asking" | "found" | "failed";

export type Search = {
  readonly words: string;
  readonly state: SearchState;
  readonly hits: readonly Hit[];
  /** The hit that one stands on; -1 before the first step. */
  readonly at: number;
  readonly setWords: (words: string) => void;
  readonly step: (by: 1 | -1) => void;
};

const quietMs = 250;
const nothing: SearchHits = { blocks: [], annotationIds: [] };

/** Searches a moment after the last letter, first for what was searched for `before`. Every step tells of the hit it leads to. */
export const useSearch = (
  consultationId: string,
  index: DraftIndex | null,
  annotations: ReadonlyMap<AnnotationId, AnnotationView>,
  before: string,
  onHit: (hit: Hit) => void,
): Search => {
  const [words, setWords] = useState(before);
  const [answer, setAnswer] = useState<{ readonly state: SearchState; readonly found: SearchHits }>({ state: "idle", found: nothing });
  const [at, setAt] = useState(-1);
  const latest = useRef(annotations);
  latest.current = annotations;

  useEffect(() => {
    setAt(-1);
    const wanted = words.trim();
    if (wanted === "") return setAnswer({ state: "idle", found: nothing });
    setAnswer((known) => ({ ...known, state: "asking" }));
    const asked = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/consultations/${consultationId}/search?${new URLSearchParams({ words: wanted })}`, { signal: asked.signal })
        .then((response) => response.json() as Promise<Result<SearchHits>>)
        .then(
          (result) => setAnswer(result.ok ? { state: "found", found: result.value } : { state: "failed", found: nothing }),
          () => {
            if (!asked.signal.aborted) setAnswer({ state: "failed", found: nothing });
          },
        );
    }, quietMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [words, consultationId]);

  // Found as things were when it was asked: hits that come and go under one's steps would lead astray.
  const hits = useMemo(() => (index ? hitsInOrder(answer.found, latest.current, index) : []), [answer.found, index]);
  const step = (by: 1 | -1): void => {
    if (hits.length === 0) return;
    const next = at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
    setAt(next);
    const hit = hits[next];
    if (hit) onHit(hit);
  };
  return { words, state: answer.state, hits, at, setWords, step };
};
