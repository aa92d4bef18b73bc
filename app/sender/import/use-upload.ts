import { useCallback, useRef, useState } from "react";
import { pagePersonHeader } from "../../../domain/people/page-person.ts";
import type { RefusalBody } from "../../http/refusal-body.ts";
import { useOptionalActor } from "../../session/use-actor.ts";

/** Where an upload is. `share` is sent of the whole, 0–1; `reading` means that all is sent and the server is reading it. */
export type UploadState =
  | { readonly step: "idle" }
  | { readonly step: "sending"; readonly name: string; readonly share: number }
  | { readonly step: "reading"; readonly name: string }
  | { readonly step: "failed"; readonly name: string; readonly message: string };

type Answer = { readonly ok: true } | ({ readonly ok: false } & RefusalBody);

const isAnswer = (value: unknown): value is Answer =>
  typeof value === "object" && value !== null && "ok" in value && (value.ok === true || ("message" in value && typeof value.message === "string"));

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export type UploadOptions = {
  readonly url: string;
  /** In the reader's words, when nothing else is known than that the file did not arrive. */
  readonly lost: string;
  readonly onStaged: () => void;
};

/** Sends one file with its progress, which fetch cannot tell. */
export const useUpload = ({ url, lost, onStaged }: UploadOptions) => {
  const [state, setState] = useState<UploadState>({ step: "idle" });
  const personId = useOptionalActor()?.personId ?? "";
  const running = useRef<XMLHttpRequest | null>(null);

  const fail = useCallback((name: string, message: string) => setState({ step: "failed", name, message }), []);

  const send = useCallback(
    (file: File) => {
      const { name } = file;
      const request = new XMLHttpRequest();
      running.current?.abort();
      running.current = request;
      setState({ step: "sending", name, share: 0 });
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) setState({ step: "sending", name, share: event.loaded / event.total });
      };
      request.upload.onload = () => setState({ step: "reading", name });
      request.onerror = () => fail(name, lost);
      request.onabort = () => setState({ step: "idle" });
      request.onload = () => {
        const answer = parse(request.responseText);
        if (!isAnswer(answer)) return fail(name, lost);
        if (!answer.ok) return fail(name, answer.message);
        setState({ step: "idle" });
        onStaged();
      };
      const form = new FormData();
      form.set("file", file);
      request.open("POST", url);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader(pagePersonHeader, personId);
      request.send(form);
    },
    [url, lost, onStaged, fail, personId],
  );

  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, send, fail, cancel };
};
