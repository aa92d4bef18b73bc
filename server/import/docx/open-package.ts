import JSZip from "jszip";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { limits } from "../limits.ts";
import { partReader } from "./parts.ts";

/** A zip package, and whether it is a word processing document (Open Packaging Conventions: the content type of its main part). */
export type OpenedPackage = { readonly kind: "word" | "other"; readonly zip: JSZip };

/** Documents, templates, and both with macros, which are never run. */
const wordTypes = /ContentType\s*=\s*["']application\/(?:vnd\.openxmlformats-officedocument\.wordprocessingml|vnd\.ms-word)\.(?:document|template)(?:\.macroEnabled)?(?:\.main)?\+xml["']/i;

/** `file.broken` for a damaged zip, `file.encrypted` for one with encrypted entries, `file.too-large` for too many parts. */
export const openPackage = async (bytes: Uint8Array): Promise<Result<OpenedPackage>> => {
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch (error) {
    return refuse(error instanceof Error && error.message.includes("Encrypted zip") ? "file.encrypted" : "file.broken");
  }
  if (Object.keys(zip.files).length > limits.zipEntries) return refuse("file.too-large", { measure: "parts", limit: limits.zipEntries });
  const types = await partReader(zip).text("[Content_Types].xml");
  if (!types.ok) return types;
  return ok({ kind: types.value !== null && wordTypes.test(types.value) ? "word" : "other", zip });
};
