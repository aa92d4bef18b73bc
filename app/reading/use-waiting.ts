import { useMemo, useSyncExternalStore } from "react";
import type { Target } from "../../domain/annotation/target.ts";
import { useLive } from "../live/consultation-live.tsx";
import type { OutboxEntry } from "../live/outbox/outbox.ts";

/** Annotations that were submitted without a network, at the places that `isHere` names: each as the command that makes it. */
export const useWaiting = (isHere: (target: Target) => boolean): readonly OutboxEntry[] => {
  const { outbox } = useLive();
  const { waiting } = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot, outbox.getServerSnapshot);
  const submitted = useMemo(() => {
    const ids = new Set(waiting.filter((e) => e.name === "annotation.submit").map((e) => e.input["annotationId"]));
    return waiting.filter((e) => e.name === "annotation.create" && ids.has(e.input["id"]));
  }, [waiting]);
  return submitted.filter((entry) => isHere(entry.input["target"] as Target));
};
