import { useEffect, useState } from "react";
import type { Result } from "../../domain/result.ts";
import type { Assignee } from "../../server/queries/annotation/my-threads.ts";

/** Whom a thread can be given to; null until the answer has come. */
export const useAssignees = (annotationId: string): readonly Assignee[] | null => {
  const [people, setPeople] = useState<readonly Assignee[] | null>(null);
  useEffect(() => {
    const asked = new AbortController();
    fetch(`/annotations/${annotationId}/assignees`, { signal: asked.signal, headers: { accept: "application/json" } })
      .then((response) => response.json() as Promise<Result<readonly Assignee[]>>)
      .then(
        (result) => setPeople(result.ok ? result.value : []),
        () => {
          if (!asked.signal.aborted) setPeople([]);
        },
      );
    return () => asked.abort();
  }, [annotationId]);
  return people;
};
