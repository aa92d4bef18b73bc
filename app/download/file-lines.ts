import type { ExportProgress } from "../../server/export/progress.ts";

/** Asked for in `Accept`, and the answer's type: lines of JSON (`FileLine`), and after the one that says `file` the file's bytes. */
export const progressType = "application/vnd.samsvar.progress";

export type FileLine =
  | { readonly progress: ExportProgress }
  | { readonly file: { readonly fileName: string; readonly contentType: string; readonly size: number } }
  /** Why not, in the reader's words. */
  | { readonly refused: string };
