/**
 * What annotations say, fetched when somebody looks at them. Those that are asked for at about the same time share one question; what failed
 * is asked for again when it is looked at again.
 */
import type { Result } from "../../domain/result.ts";
import type { LiveStore } from "./live-store.ts";
import type { Snapshot } from "./live-state.ts";

export type Words = {
  /** Fetches what these say, where it is not known. */
  readonly want: (ids: readonly string[]) => void;
  /** Resolves when everything is known, or could not be fetched. */
  readonly all: () => Promise<void>;
};

const togetherMs = 10;
const mostAtOnce = 60;

export const createWords = (consultationId: string, store: LiveStore): Words => {
  const waiting = new Set<string>();
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fetchWords = async (ids: readonly string[] | null): Promise<void> => {
    const search = ids ? `?ids=${ids.join(",")}` : "";
    try {
      const response = await fetch(`/consultations/${consultationId}/annotations${search}`, { headers: { accept: "application/json" } });
      const result = (await response.json()) as Result<Snapshot>;
      if (result.ok && "annotations" in result.value) store.fill(result.value.annotations);
    } catch {
      // Without a network the cards stay as they are, and ask again when they are shown again.
    } finally {
      for (const id of ids ?? []) asked.delete(id);
    }
  };
  const flush = (): void => {
    timer = undefined;
    const ids = [...waiting];
    waiting.clear();
    for (let at = 0; at < ids.length; at += mostAtOnce) void fetchWords(ids.slice(at, at + mostAtOnce));
  };
  return {
    want: (ids) => {
      for (const id of ids) {
        if (asked.has(id)) continue;
        asked.add(id);
        waiting.add(id);
      }
      if (waiting.size > 0) timer ??= setTimeout(flush, togetherMs);
    },
    all: () => fetchWords(null),
  };
};
