import type { ExportProgress } from "../../server/export/progress.ts";
import { progressType, type FileLine } from "./file-lines.ts";

export type FetchedFile =
  | { readonly ok: true; readonly file: Blob; readonly fileName: string }
  /** Why not, in the reader's words; empty where nobody knows. */
  | { readonly ok: false; readonly message: string };

export type FetchOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
  /** Sent by POST when given. */
  readonly form?: FormData | undefined;
};

/** Has a file made, hears how far it has come, and takes it. Throws an `AbortError` when it is called off. */
export const fetchFile = async (address: string, { signal, onProgress, form }: FetchOptions): Promise<FetchedFile> => {
  const response = await fetch(address, { signal, headers: { accept: progressType }, ...(form && { method: "POST", body: form }) });
  if (!response.ok || !response.body) return { ok: false, message: "" };
  const reader = response.body.getReader();
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array();
  for (;;) {
    const end = rest.indexOf(newline);
    if (end < 0) {
      const { done, value } = await reader.read();
      if (done) return { ok: false, message: "" };
      rest = joined(rest, value);
      continue;
    }
    const line = JSON.parse(new TextDecoder().decode(rest.subarray(0, end))) as FileLine;
    rest = rest.subarray(end + 1);
    if ("progress" in line) onProgress(line.progress);
    else if ("refused" in line) return { ok: false, message: line.refused };
    else return taken(reader, rest, line.file);
  }
};

const newline = 10;

/** The rest of the answer: the file, if all of it came. */
const taken = async (
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  first: Uint8Array<ArrayBuffer>,
  { fileName, contentType, size }: { readonly fileName: string; readonly contentType: string; readonly size: number },
): Promise<FetchedFile> => {
  const parts = [first];
  for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value);
  const file = new Blob(parts, { type: contentType });
  return file.size === size ? { ok: true, file, fileName } : { ok: false, message: "" };
};

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};
