import type { ExportedFile } from "../../server/export/exported-file.ts";
import { attachment } from "./content-disposition.ts";

/** A made file as a download that nobody keeps on the way. */
export const fileResponse = ({ bytes, contentType, fileName }: ExportedFile): Response =>
  new Response(bytes, {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(fileName),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
