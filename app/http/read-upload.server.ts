import { refuse, type Result } from "../../domain/result.ts";

/** What surrounds the file in a form: boundaries, names, the intent. */
const formOverhead = 16 * 1024;

class TooLarge extends Error {}

/**
 * The file of a form (field `file`). Stops reading as soon as more has come than a form with the largest allowed file can hold, whatever
 * the request says about its length.
 *
 * Refusals: `file.too-large`, `input.invalid` when there is no file.
 */
export const readUpload = async (request: Request, maxBytes: number): Promise<Result<File>> => {
  const tooLarge = () => refuse("file.too-large", { measure: "megabytes", limit: maxBytes / 1024 / 1024 });
  const maxForm = maxBytes + formOverhead;
  if (!request.body) return refuse("input.invalid", { field: "file" });
  if (Number(request.headers.get("content-length") ?? 0) > maxForm) return tooLarge();
  try {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    const file = (await new Response(request.body.pipeThrough(bounded(maxForm)), { headers }).formData()).get("file");
    if (!(file instanceof File)) return refuse("input.invalid", { field: "file" });
    return file.size > maxBytes ? tooLarge() : { ok: true, value: file };
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
