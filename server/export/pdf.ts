/** The response as PDF by Typst: tagged, in Swedish, with its fonts inside. Each export has a thread of its own. */
import { Worker } from "node:worker_threads";
import type { FormalDocument } from "../../domain/response/formal-document.ts";
import { drawableJson } from "./pdf-text.ts";

/** One standard per file: `a-2a` is what is sent and archived, `ua-1` what the tests also ask of the same document. */
export type PdfStandard = "a-2a" | "ua-1";

/** Far beyond what the longest response needs; a compilation that hangs must not hold its memory for ever. */
const timeLimit = 60_000;

/** Throws when Typst refuses or warns. */
export const toPdf = (document: FormalDocument, standard: PdfStandard): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./pdf-worker.mjs", import.meta.url), {
      workerData: { document: drawableJson(document), standard },
      execArgv: [],
    });
    const stop = setTimeout(() => {
      reject(new Error(`PDF export took longer than ${timeLimit / 1000} s`));
      void worker.terminate();
    }, timeLimit);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(stop);
      reject(new Error(`PDF export ended without a file (code ${code})`));
    });
  });
