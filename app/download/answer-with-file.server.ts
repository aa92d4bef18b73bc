import type { LoadContext } from "../../server/http/load-context.ts";
import type { ExportedFile } from "../../server/export/exported-file.ts";
import type { Following } from "../../server/export/exports.ts";
import type { Result } from "../../domain/result.ts";
import { refusalMessage, valueOrThrow } from "../http/respond.ts";
import { fileResponse } from "../response/file-response.ts";
import { progressType, type FileLine } from "./file-lines.ts";

/**
 * A file in answer to a request. Who asks plainly gets it when it is made; who asks for `progressType` is told line by line how far it has
 * come, and gets it last, in the same answer: so it matters neither which node makes it nor that anything is remembered between requests.
 * Whoever ends the request calls the file off.
 */
export const answerWithFile = async (
  request: Request,
  context: Pick<LoadContext, "locale">,
  make: (following: Following) => Promise<Result<ExportedFile>>,
): Promise<Response> => {
  if (request.headers.get("accept") !== progressType) return fileResponse(valueOrThrow(await make({ signal: request.signal }), context));
  const left = new AbortController();
  const signal = AbortSignal.any([request.signal, left.signal]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const say = (line: FileLine): void => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        const made = await make({ signal, onProgress: (progress) => say({ progress }) });
        if (signal.aborted) return;
        if (made.ok) {
          const { bytes, contentType, fileName } = made.value;
          say({ file: { fileName, contentType, size: bytes.byteLength } });
          controller.enqueue(bytes);
        } else say({ refused: refusalMessage(made.refusal, context) });
        controller.close();
      } catch (error) {
        // What is thrown here reaches the server's log, and breaks off the answer.
        if (!signal.aborted) controller.error(error);
      }
    },
    cancel: () => left.abort(),
  });
  return new Response(body, { headers: { "Content-Type": progressType, "Cache-Control": "no-store", "X-Accel-Buffering": "no", "X-Content-Type-Options": "nosniff" } });
};
