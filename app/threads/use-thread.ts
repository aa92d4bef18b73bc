import { useEffect, useState } from "react";
import type { AnnotationView, Reply } from "../../domain/annotation/annotation.ts";
import type { Result } from "../../domain/result.ts";
import type { ReleaseEntry, Thread, VerdictEntry } from "../../server/queries/annotation/annotations.ts";

export type ThreadDetail = {
  readonly replies: readonly Reply[];
  readonly history: readonly VerdictEntry[];
  readonly trail: Thread["trail"];
  readonly releases: readonly ReleaseEntry[];
};

export type ThreadLoad = {
  /** Null until the first answer; the last good one while a newer is fetched. */
  readonly detail: ThreadDetail | null;
  readonly failed: boolean;
  readonly retry: () => void;
};

/** An annotation's answers and verdicts, fetched again whenever the annotation has changed. Nothing is fetched for what has neither. */
export const useThread = (annotation: Pick<AnnotationView, "id" | "seq" | "replyCount" | "disposition" | "state">): ThreadLoad => {
  const { id, seq, replyCount } = annotation;
  const [state, setState] = useState<{ readonly id: string; readonly detail: ThreadDetail | null; readonly failed: boolean }>({
    id,
    detail: null,
    failed: false,
  });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const asked = new AbortController();
    fetch(`/annotations/${id}/thread`, { signal: asked.signal, headers: { accept: "application/json" } })
      .then((response) => response.json() as Promise<Result<Thread>>)
      .then(
        (result) => setState((known) => (result.ok ? { id, detail: result.value, failed: false } : { ...known, id, failed: true })),
        () => {
          if (!asked.signal.aborted) setState((known) => ({ ...known, id, failed: true }));
        },
      );
    return () => asked.abort();
  }, [id, seq, replyCount, attempt]);

  const own = state.id === id;
  return { detail: own ? state.detail : null, failed: own && state.failed, retry: () => setAttempt((n) => n + 1) };
};
