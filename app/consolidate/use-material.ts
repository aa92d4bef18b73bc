import { useEffect, useRef, useState } from "react";
import type { Result } from "../../domain/result.ts";
import { useAnnotations, useResponseChanges } from "../live/consultation-live.tsx";
import { keepSame } from "./keep-same.ts";
import type { Material } from "./material-data.ts";

/** Changes that come closer than this, in milliseconds, share one question. */
const quietMs = 600;

export type FollowedMaterial = {
  readonly material: Material;
  readonly askAgain: () => Promise<void>;
  /** Shows at once what an act that was carried out has changed, until the server is asked again. */
  readonly assume: (change: (before: Material) => Material) => void;
};

/**
 * The response as it is now: asked for again, a moment after it or an annotation has changed. What is known stays in view while the
 * network is away; `askAgain` is for what this page has done itself, which need not wait to be told of.
 */
export const useMaterial = (initial: Material): FollowedMaterial => {
  const { consultation, mine, response } = initial;
  const [known, setKnown] = useState({ initial, material: initial });
  const annotations = useAnnotations();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const asked = useRef<AbortController>();
  const path = `/consultations/${consultation.id}/response/material?body=${mine.bodyId}`;

  // A later load of the page is newer than anything asked for before it.
  const take = (next: (before: Material) => Material): void =>
    setKnown((before) => {
      const material = before.initial === initial ? before.material : initial;
      return { initial, material: keepSame(material, next(material)) };
    });

  const ask = async (): Promise<void> => {
    asked.current?.abort();
    const control = new AbortController();
    asked.current = control;
    const answer = await fetch(path, { signal: control.signal, headers: { accept: "application/json" } }).catch(() => null);
    const result = (await answer?.json().catch(() => null)) as Result<Material> | null | undefined;
    if (result?.ok && !control.signal.aborted) take(() => result.value);
  };
  const askSoon = useRef(() => undefined as void);
  askSoon.current = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void ask(), quietMs);
  };

  useResponseChanges((ids) => {
    if (ids.includes(response.id)) askSoon.current();
  });
  const seen = useRef(annotations);
  useEffect(() => {
    if (seen.current !== annotations) askSoon.current();
    seen.current = annotations;
  }, [annotations]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asked.current?.abort();
    },
    [],
  );
  return { material: known.initial === initial ? known.material : initial, askAgain: ask, assume: take };
};
