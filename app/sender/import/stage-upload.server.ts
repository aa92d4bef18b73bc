import { v7 as uuid } from "uuid";
import type { LoadContext } from "../../../server/http/load-context.ts";
import { refuse, type Result } from "../../../domain/result.ts";
import { maxFileBytes, maxFormBytes } from "./file-size.ts";

class TooLarge extends Error {}

const tooLarge = () => refuse("file.too-large", { measure: "megabytes", limit: maxFileBytes / 1024 / 1024 });

/**
 * Takes the file of a form (field `file`) and stages it. Asks first whether the actor may, then stops reading as soon as more has come
 * than a form with the largest allowed file can hold, whatever the request says about its length.
 *
 * Refusals: those of `draft.stage`, `policy.not-sender`, `input.invalid` when there is no file.
 */
export const stageUpload = async (
  request: Request,
  context: Pick<LoadContext, "ask" | "execute">,
  consultationId: string,
): Promise<Result<{ id: string }>> => {
  const consultation = await context.ask("consultation", { consultationId });
  if (!consultation.ok) return consultation;
  if (!consultation.value.iAmSender) return refuse("policy.not-sender");
  const file = await fileOf(request);
  if (!file.ok) return file;
  if (file.value.size > maxFileBytes) return tooLarge();
  const bytes = new Uint8Array(await file.value.arrayBuffer());
  return context.execute("draft.stage", { id: uuid(), consultationId, fileName: file.value.name, bytes });
};

const fileOf = async (request: Request): Promise<Result<File>> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxFormBytes || !request.body) {
    return request.body ? tooLarge() : refuse("input.invalid", { field: "file" });
  }
  try {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    const file = (await new Response(request.body.pipeThrough(bounded(maxFormBytes)), { headers }).formData()).get("file");
    return file instanceof File ? { ok: true, value: file } : refuse("input.invalid", { field: "file" });
  } catch (error) {
    if (isTooLarge(error)) return tooLarge();
    // A form that is cut off or not a form at all: the request is wrong, not the server.
    if (error instanceof TypeError) return refuse("input.invalid", { field: "file" });
    throw error;
  }
};

/** The stream's error reaches the form's reader as it is, or as the cause of its own. */
const isTooLarge = (error: unknown): boolean => error instanceof TooLarge || (error instanceof Error && error.cause instanceof TooLarge);

const bounded = (limit: number): TransformStream<Uint8Array, Uint8Array> => {
  let read = 0;
  return new TransformStream({
    transform(chunk, controller) {
      read += chunk.byteLength;
      if (read > limit) controller.error(new TooLarge());
      else controller.enqueue(chunk);
    },
  });
};
