import { useState } from "react";
import type { AnnotationId } from "../../domain/ids.ts";

/** Threads chosen for something that is done to several. */
export const useChosen = () => {
  const [chosen, setChosen] = useState<ReadonlySet<AnnotationId>>(new Set());
  return {
    chosen,
    /** Chooses a thread, or lets it go. */
    choose: (id: AnnotationId): void =>
      setChosen((known) => {
        const next = new Set(known);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    clear: (): void => setChosen(new Set()),
  };
};
