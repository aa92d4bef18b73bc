import type { FormalDocument } from "../../domain/response/formal-document.ts";
import type { SealedResponse } from "../../domain/response/sealed-content.ts";

/** What every export is made from: a draft that may still change, or what a seal froze, with the document that it holds. */
export type ExportContent = { readonly document: FormalDocument; readonly sealed: SealedResponse | null };
