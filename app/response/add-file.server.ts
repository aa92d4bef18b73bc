import { v7 as uuid } from "uuid";
import type { LoadContext } from "../../server/http/load-context.ts";
import { mayRecordDecision } from "../../domain/policy/response-policy.ts";
import { responseFileBytes } from "../../domain/response/response-file.ts";
import { refuse, type Result } from "../../domain/result.ts";
import { readUpload } from "../http/read-upload.server.ts";

type Added = { readonly id: string; readonly fileName: string };

/** Takes a form's file for a response. For whoever may not record its decision nothing is read: the command would refuse it afterwards. */
export const addFile = async (
  request: Request,
  context: Pick<LoadContext, "actor" | "ask" | "execute">,
  responseId: string,
): Promise<Result<Added>> => {
  const response = await context.ask("response", { responseId });
  if (!response.ok) return response;
  const consultation = await context.ask("consultation", { consultationId: response.value.consultationId });
  if (!consultation.ok) return consultation;
  if (!context.actor) return refuse("auth.required");
  const may = mayRecordDecision(context.actor, consultation.value, response.value);
  if (!may.ok) return may;
  const file = await readUpload(request, responseFileBytes);
  if (!file.ok) return file;
  const bytes = new Uint8Array(await file.value.arrayBuffer());
  return context.execute("response.add-file", { id: uuid(), responseId, fileName: file.value.name, bytes });
};
