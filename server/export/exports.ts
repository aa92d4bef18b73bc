/** What a person may take out of the system as a file: asked for as everything else is, and made in a thread of its own. */
import { refuse, ok, type Result } from "../../domain/result.ts";
import type { AnnotationId, ConsultationId } from "../../domain/ids.ts";
import type { Actor, Locale } from "../../domain/people/actor.ts";
import type { Ask } from "../queries/ask.ts";
import { annotationPage, webAnnotationType } from "../rest/present/web-annotation.ts";
import type { TableFormat } from "./annotations/export-register.ts";
import type { TrailChoice } from "./beside.ts";
import type { ExportContent } from "./export-content.ts";
import type { ExportFormat } from "./export-response.ts";
import type { ExportOptions, ExportPool } from "./export-pool.ts";
import type { ExportedFile } from "./exported-file.ts";
import { listFileName } from "./file-name.ts";
import type { PackedFile } from "./package.ts";

export const listFormats = ["xlsx", "csv", "jsonld"] as const satisfies readonly (TableFormat | "jsonld")[];
export type ListFormat = (typeof listFormats)[number];
export const isListFormat = (value: string): value is ListFormat => (listFormats as readonly string[]).includes(value);

export type ResponseExport = { readonly responseId: string; readonly format: ExportFormat; readonly trail?: TrailChoice };

export type ListExport = {
  readonly consultationId: string;
  readonly format: ListFormat;
  readonly locale: Locale;
  /** The addresses in a Web Annotation begin with it. */
  readonly origin: string;
  /** Of what the person may see, these alone; without it everything. */
  readonly only?: ReadonlySet<string>;
};

/** What whoever waits for a file is told of it, and how they call it off. */
export type Following = Omit<ExportOptions, "owner">;

export type Exports = {
  readonly response: (actor: Actor | null, wanted: ResponseExport, following?: Following) => Promise<Result<ExportedFile>>;
  readonly annotations: (actor: Actor | null, wanted: ListExport, following?: Following) => Promise<Result<ExportedFile>>;
};

export const createExports = (ask: Ask, pool: ExportPool): Exports => ({
  response: async (actor, { responseId, format, trail = "none" }, following) => {
    const content = await ask(actor, "response-content", { responseId });
    if (!content.ok) return content;
    if (!actor) return refuse("auth.required");
    const files = format === "zip" ? await attachments(ask, actor, content.value) : ok([]);
    if (!files.ok) return files;
    const task = { type: "response", content: content.value, format, files: files.value } as const;
    if (trail === "none") return pool.run(task, { ...following, owner: actor.personId });
    const sources = await ask(actor, "response-sources", { responseId });
    if (!sources.ok) return sources;
    return pool.run({ ...task, beside: { sources: sources.value, choice: trail } }, { ...following, owner: actor.personId });
  },

  annotations: async (actor, { consultationId, format, locale, origin, only }, following) => {
    if (format === "jsonld") return webAnnotations(ask, actor, { consultationId, locale, origin, ...(only && { only }) });
    const register = await ask(actor, "annotation-register", { consultationId });
    if (!register.ok) return register;
    if (!actor) return refuse("auth.required");
    const entries = register.value.entries.filter(({ annotation }) => only?.has(annotation.id) ?? true);
    return pool.run({ type: "register", register: { ...register.value, entries }, format, locale }, { ...following, owner: actor.personId });
  },
});

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

type Wanted = Omit<ListExport, "format">;

const webAnnotations = async (ask: Ask, actor: Actor | null, { consultationId, locale, origin, only }: Wanted): Promise<Result<ExportedFile>> => {
  const list = await ask(actor, "annotations", { consultationId });
  if (!list.ok) return list;
  const draft = await ask(actor, "draft", { consultationId });
  const consultation = await ask(actor, "consultation", { consultationId });
  if (!consultation.ok) return consultation;
  const annotations = list.value.annotations.filter(({ id }: { id: AnnotationId }) => only?.has(id) ?? true);
  const page = annotationPage({ origin, consultationId: consultationId as ConsultationId, annotations, draft: draft.ok ? draft.value : null });
  return ok({
    bytes: new TextEncoder().encode(`${JSON.stringify(page, null, 2)}\n`),
    contentType: webAnnotationType,
    fileName: listFileName(consultation.value, locale, "jsonld"),
  });
};
