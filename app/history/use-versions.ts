import { useEffect, useState } from "react";
import type { Result } from "../../domain/result.ts";
import type { Sitting } from "../../server/queries/document/history.ts";
import type { Stretch } from "../../server/queries/document/version.ts";

export type Loaded<T> = { readonly value: T | null; readonly failed: boolean };

const nothing = { value: null, failed: false } as const;

/** Fetches an address again when it changes; null fetches nothing. */
const useAnswer = <T>(address: string | null): Loaded<T> => {
  const [state, setState] = useState<{ readonly address: string | null; readonly loaded: Loaded<T> }>({ address, loaded: nothing });
  useEffect(() => {
    if (address === null) return;
    const asked = new AbortController();
    fetch(address, { signal: asked.signal, headers: { accept: "application/json" } })
      .then((response) => response.json() as Promise<Result<T>>)
      .then(
        (result) => setState({ address, loaded: result.ok ? { value: result.value, failed: false } : { value: null, failed: true } }),
        () => {
          if (!asked.signal.aborted) setState({ address, loaded: { value: null, failed: true } });
        },
      );
    return () => asked.abort();
  }, [address]);
  return state.address === address ? state.loaded : nothing;
};

/** Who wrote in a document and when, newest first. `round` asks anew. */
export const useSittings = (document: string, round: number): Loaded<{ readonly sittings: readonly Sitting[] }> =>
  useAnswer(`/documents/${encodeURIComponent(document)}/history?round=${round}`);

export const useVersion = (document: string, sitting: Sitting | undefined): Loaded<{ readonly stretches: readonly Stretch[] }> =>
  useAnswer(sitting && !sitting.erased ? `/documents/${encodeURIComponent(document)}/history?seq=${sitting.seq}&since=${sitting.since}` : null);
