import { z } from "zod";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import type { ExportedFile } from "../../export/exported-file.ts";
import { attachedBytes } from "../../seal/attached-bytes.ts";
import { query } from "../query.ts";
import { responseContent } from "./content.ts";

/** By the ending of its name; a file of any other kind is bytes and nothing more. */
const contentTypes: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** One of the files under *Bilagor*, as it was sealed: for whoever may have the sealed response, and of what was sealed alone. */
export const responseAttachment = query({
  name: "response-attachment",
  input: z.object({ responseId: field.responseId, number: z.int().min(1) }),
  run: async (context, { responseId, number }): Promise<Result<ExportedFile>> => {
    const content = await responseContent.run(context, { responseId });
    if (!content.ok) return content;
    const attachment = content.value.sealed?.content.attachments.find((a) => a.number === number);
    const bytes = attachment && (await attachedBytes(context.database, attachment));
    if (!attachment || !bytes) return refuse("not-found");
    const ending = /\.([a-z]+)$/i.exec(attachment.fileName)?.[1]?.toLowerCase() ?? "";
    return ok({ bytes, fileName: attachment.fileName, contentType: contentTypes[ending] ?? "application/octet-stream" });
  },
});
