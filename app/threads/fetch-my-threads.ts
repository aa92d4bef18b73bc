import type { Result } from "../../domain/result.ts";
import type { MyThreads } from "../../server/queries/annotation/my-threads.ts";

/** What is the reader's own about a consultation's threads; null when it cannot be had now. */
export const fetchMyThreads = async (consultationId: string, signal: AbortSignal): Promise<MyThreads | null> => {
  try {
    const response = await fetch(`/consultations/${consultationId}/my-threads`, { signal, headers: { accept: "application/json" } });
    const result = (await response.json()) as Result<MyThreads>;
    return result.ok ? result.value : null;
  } catch {
    return null;
  }
};
