import { v7 as uuid } from "uuid";
import type { LoadContext } from "../../../server/http/load-context.ts";
import { refuse, type Result } from "../../../domain/result.ts";
import { readUpload } from "../../http/read-upload.server.ts";
import { maxFileBytes } from "./file-size.ts";

/**
 * Takes the file of a form and stages it. Asks first whether the actor may: for whoever may not, nothing is read.
 *
 * Refusals: those of `draft.stage` and of `readUpload`, `policy.not-sender`.
 */
export const stageUpload = async (
  request: Request,
  context: Pick<LoadContext, "ask" | "execute">,
  consultationId: string,
): Promise<Result<{ id: string }>> => {
  const consultation = await context.ask("consultation", { consultationId });
  if (!consultation.ok) return consultation;
  if (!consultation.value.iAmSender) return refuse("policy.not-sender");
  const file = await readUpload(request, maxFileBytes);
  if (!file.ok) return file;
  const bytes = new Uint8Array(await file.value.arrayBuffer());
  return context.execute("draft.stage", { id: uuid(), consultationId, fileName: file.value.name, bytes });
};
