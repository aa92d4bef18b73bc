/** What the server says of a file on its way, read by what the browser reads it with. */
import { afterEach, describe, expect, test } from "vitest";
import { ok, refuse, type Result } from "../../domain/result.ts";
import type { ExportedFile } from "../../server/export/exported-file.ts";
import type { Following } from "../../server/export/exports.ts";
import type { ExportProgress } from "../../server/export/progress.ts";
import { answerWithFile } from "./answer-with-file.server.ts";
import { fetchFile } from "./fetch-file.ts";
import { progressType } from "./file-lines.ts";

const address = "http://samsvar.test/file";
const file = (bytes: Uint8Array<ArrayBuffer>): ExportedFile => ({ bytes, contentType: "application/pdf", fileName: "Svar på remiss – å.pdf" });
const reader = { locale: "sv" } as const;

type Make = (following: Following) => Promise<Result<ExportedFile>>;

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** The door of a server that makes a file so; `cut` gives the answer on in pieces of that many bytes. */
const serve = (make: Make, cut = Infinity): void => {
  globalThis.fetch = (async (input: string, init: RequestInit) => {
    const answer = await answerWithFile(new Request(input, init), reader, make);
    if (cut === Infinity || !answer.body) return answer;
    const whole = new Uint8Array(await answer.arrayBuffer());
    const pieces = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let at = 0; at < whole.length; at += cut) controller.enqueue(whole.slice(at, at + cut));
        controller.close();
      },
    });
    return new Response(pieces, answer);
  }) as typeof fetch;
};

const fetched = (onProgress: (p: ExportProgress) => void = () => undefined, signal = new AbortController().signal) => fetchFile(address, { signal, onProgress });

describe("a file that is asked for with its progress", () => {
  test.each([1, 7, Infinity])("is told of and comes byte for byte, in pieces of %d", async (cut) => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7) % 256);
    const told: ExportProgress[] = [{ stage: "waiting", ahead: 2 }, { stage: "making", done: 0.5 }];
    serve(({ onProgress }) => {
      for (const progress of told) onProgress?.(progress);
      return Promise.resolve(ok(file(bytes)));
    }, cut);
    const heard: ExportProgress[] = [];
    const result = await fetched((p) => heard.push(p));
    expect(heard).toEqual(told);
    if (!result.ok) throw new Error(result.message);
    expect(result.fileName).toBe("Svar på remiss – å.pdf");
    expect(result.file.type).toBe("application/pdf");
    expect(new Uint8Array(await result.file.arrayBuffer())).toEqual(bytes);
  });

  test("is refused in the reader's words", async () => {
    serve(() => Promise.resolve(refuse("export.busy")));
    expect(await fetched()).toEqual({ ok: false, message: "Många filer skapas just nu. Försök igen om en stund." });
  });

  test("that was cut off, or never came, is none", async () => {
    serve(() => Promise.resolve(ok(file(new Uint8Array(100)))));
    const whole = globalThis.fetch;
    globalThis.fetch = (async (...args: Parameters<typeof fetch>) => new Response((await (await whole(...args)).arrayBuffer()).slice(0, -1))) as typeof fetch;
    expect(await fetched()).toEqual({ ok: false, message: "" });
    globalThis.fetch = () => Promise.resolve(new Response("", { status: 502 }));
    expect(await fetched()).toEqual({ ok: false, message: "" });
  });

  test.each(["request", "answer"])("is called off when whoever asked leaves the %s", async (what) => {
    const control = new AbortController();
    const request = new Request(address, { headers: { accept: progressType }, signal: control.signal });
    let following: AbortSignal | undefined;
    const answer = await answerWithFile(request, reader, ({ signal }) => {
      following = signal;
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError"))));
    });
    expect(following?.aborted).toBe(false);
    if (what === "request") control.abort();
    else await answer.body?.cancel();
    expect(following?.aborted).toBe(true);
  });
});

test("a plain question gets the plain file", async () => {
  const answer = await answerWithFile(new Request(address), reader, () => Promise.resolve(ok(file(new Uint8Array([1, 2, 3])))));
  expect(answer.headers.get("content-length")).toBe("3");
  expect(answer.headers.get("content-type")).toBe("application/pdf");
});
