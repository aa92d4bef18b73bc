/** In a thread: reads what a file is made from, by the door through which everything is read, so that nobody takes out what they may not see. */
import type { AnnotationId, ConsultationId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { Ask } from "../queries/ask.ts";
import { annotationPage } from "../rest/present/web-annotation.ts";
import type { ExportContent } from "./export-content.ts";
import type { ExportTask } from "./export-task.ts";
import type { ListExport, ResponseExport, Wanted } from "./order.ts";
import type { PackedFile } from "./package.ts";

export const prepare = (ask: Ask, actor: Actor, wanted: Wanted): Promise<Result<ExportTask>> => {
  if (wanted.type === "response") return prepareResponse(ask, actor, wanted);
  const { format, ...list } = wanted;
  return format === "jsonld" ? prepareWebAnnotations(ask, actor, list) : prepareRegister(ask, actor, { ...list, format });
};

const prepareResponse = async (ask: Ask, actor: Actor, { responseId, format, trail = "none" }: ResponseExport): Promise<Result<ExportTask>> => {
  const content = await ask(actor, "response-content", { responseId });
  if (!content.ok) return content;
  const files = format === "zip" ? await attachments(ask, actor, content.value) : ok([]);
  if (!files.ok) return files;
  const task = { type: "response", content: content.value, format, files: files.value } as const;
  if (trail === "none") return ok(task);
  const sources = await ask(actor, "response-sources", { responseId });
  return sources.ok ? ok({ ...task, beside: { sources: sources.value, choice: trail } }) : sources;
};

/** What was sealed under *Bilagor*, as whoever asks may have it. */
const attachments = async (ask: Ask, actor: Actor, { sealed }: ExportContent): Promise<Result<PackedFile[]>> => {
  const files: PackedFile[] = [];
  for (const { number } of sealed?.content.attachments ?? []) {
    const file = await ask(actor, "response-attachment", { responseId: sealed?.content.responseId ?? "", number });
    if (!file.ok) return file;
    files.push({ number, fileName: file.value.fileName, bytes: file.value.bytes });
  }
  return ok(files);
};

type TableWanted = ListExport & { readonly format: "xlsx" | "csv" };

const prepareRegister = async (ask: Ask, actor: Actor, { consultationId, format, locale, only }: TableWanted): Promise<Result<ExportTask>> => {
  const register = await ask(actor, "annotation-register", { consultationId });
  if (!register.ok) return register;
  const entries = register.value.entries.filter(({ annotation }) => only?.has(annotation.id) ?? true);
  return ok({ type: "register", register: { ...register.value, entries }, format, locale });
};

type PageWanted = Omit<ListExport, "format">;

const prepareWebAnnotations = async (ask: Ask, actor: Actor, { consultationId, locale, origin, only }: PageWanted): Promise<Result<ExportTask>> => {
  const list = await ask(actor, "annotations", { consultationId });
  if (!list.ok) return list;
  const draft = await ask(actor, "draft", { consultationId });
  const consultation = await ask(actor, "consultation", { consultationId });
  if (!consultation.ok) return consultation;
  const annotations = list.value.annotations.filter(({ id }: { id: AnnotationId }) => only?.has(id) ?? true);
  const page = annotationPage({ origin, consultationId: consultationId as ConsultationId, annotations, draft: draft.ok ? draft.value : null });
  return ok({ type: "web-annotations", page, consultation: consultation.value, locale });
};
