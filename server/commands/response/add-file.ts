import { z } from "zod";
import { responseFileBytes, responseFileFormats, type ResponseFileFormat } from "../../../domain/response/response-file.ts";
import { mayRecordDecision } from "../../../domain/policy/response-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { sniff } from "../../import/sniff.ts";
import { sha256 } from "../../seal/canonical.ts";
import { slowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse, recordResponse } from "./lock-response.ts";

/** More than any decision has: who uploads without end is stopped. */
const mostFiles = 60;

/** Takes a reservation or a special statement as it was handed in. It belongs to the decision once that is recorded with it. */
export const addResponseFile = slowCommand({
  name: "response.add-file",
  input: z.object({ id: field.responseFileId, responseId: field.responseId, fileName: field.line(255), bytes: z.instanceof(Uint8Array) }),
  authorise: async (context, { responseId }) => {
    const locked = await lockResponse(context, responseId);
    if (!locked.ok) return locked;
    const decision = mayRecordDecision(context.actor, locked.value.consultation, locked.value.response);
    return decision.ok ? locked : decision;
  },
  prepare: async ({ fileName, bytes }) => {
    if (bytes.byteLength > responseFileBytes) return refuse("file.too-large", { measure: "megabytes", limit: responseFileBytes / 1024 / 1024 });
    const sniffed = await sniff(bytes, fileName);
    // What can be read in as a draft is more than what can be handed in.
    if (!sniffed.ok) return sniffed.refusal.code === "file.type" ? refuse("file.word-or-pdf") : sniffed;
    const format = responseFileFormats.find((f) => f === sniffed.value.format);
    return format ? ok({ format }) : refuse("file.word-or-pdf");
  },
  apply: async (context, { id, responseId, fileName, bytes }, locked, { format }: { readonly format: ResponseFileFormat }) => {
    const { tx, actor, now } = context;
    if ((await tx.responseFile.count({ where: { responseId } })) >= mostFiles) return refuse("input.too-large");
    const hash = sha256(bytes);
    await tx.responseFile.create({
      data: { id, responseId, fileName, format, size: bytes.byteLength, bytes: Buffer.from(bytes), sha256: hash, uploadedById: actor.personId, uploadedAt: now },
    });
    await recordResponse(context, locked, "response.add-file", { fileId: id, sha256: hash });
    return ok({ id, fileName, format, sha256: hash });
  },
});
