import type { ImportedDraft } from "../../domain/draft/imported-draft.ts";
import { refuse, type Result } from "../../domain/result.ts";
import { limits } from "./limits.ts";
import type { SourceFile } from "./read-draft.ts";
import { createQueue } from "./queue.ts";
import { runInWorker } from "./run-in-worker.ts";

/** Of this process, whose memory they share. */
const inTurn = createQueue(limits.queue);

export type ImportOptions = {
  /** Default: `limits.milliseconds`. */
  readonly milliseconds?: number;
  /** Told when a file made a library or our own code throw: the person gets `file.broken`, whoever runs the server gets the cause. */
  readonly onFault?: (error: unknown) => void;
};

/**
 * A file as a draft: DOCX, PDF with text, Markdown or plain text, known by content. Stores nothing and writes nothing. Runs in a thread
 * of its own with bounded memory and time, so that no file can stop the server.
 *
 * Refusals: `file.empty`, `file.too-large` (`measure`: megabytes, pages, blocks, characters, parts, seconds or memory, and `limit`),
 * `file.busy` (too many are being read), `file.type` (`found`), `file.broken`, `file.encrypted`, `file.no-text`.
 */
export const importDraft = async (file: SourceFile, options: ImportOptions = {}): Promise<Result<ImportedDraft>> => {
  if (file.bytes.byteLength === 0) return refuse("file.empty");
  if (file.bytes.byteLength > limits.fileBytes) {
    return refuse("file.too-large", { measure: "megabytes", limit: limits.fileBytes / 1024 / 1024 });
  }
  return inTurn(() => runInWorker(file, options.milliseconds ?? limits.milliseconds, options.onFault));
};
