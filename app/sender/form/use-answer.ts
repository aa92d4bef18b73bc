import { useEffect, useRef } from "react";
import type { FormAnswer } from "./form-answer.ts";

type Answered = { readonly state: "idle" | "loading" | "submitting"; readonly data: unknown };

/**
 * Acts once on each answer of a fetcher, when the page behind it has been loaded anew. `done` gets the command's value, `refused` the
 * reason in the reader's words (undefined when only single fields are wrong).
 */
export const useAnswer = <T>(
  fetcher: Answered,
  act: { readonly done?: (value: T) => void; readonly refused?: (message: string | undefined) => void },
): void => {
  const handled = useRef<unknown>(undefined);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (fetcher.state !== "idle" || fetcher.data === undefined || fetcher.data === handled.current) return;
    handled.current = fetcher.data;
    const answer = fetcher.data as FormAnswer<T>;
    if (answer.done !== null) latest.current.done?.(answer.done);
    else latest.current.refused?.(answer.submission.error?.[""]?.[0]);
  }, [fetcher.state, fetcher.data]);
};
