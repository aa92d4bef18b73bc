/** Blocks and annotations for tests: complete, and changed by what a test is about. */
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Block } from "../../domain/draft/block.ts";
import type { AnnotationId, BlockId, BodyId, ConsultationId, PersonId, UnitId, VersionId } from "../../domain/ids.ts";

const block = (id: string): Block => ({
  id: id as BlockId,
  number: null,
  kind: "paragraph",
  level: 0,
  label: null,
  text: "",
  marks: [],
  rows: null,
  headerRow: false,
});

export const heading = (id: string, level: number, text: string, label: string | null = null): Block => ({
  ...block(id),
  kind: "heading",
  level,
  text,
  label,
});

export const paragraph = (id: string, number: string, text: string): Block => ({ ...block(id), number, text });

export const annotation = (id: string, change: Partial<AnnotationView> = {}): AnnotationView => ({
  id: id as AnnotationId,
  consultationId: "consultation" as ConsultationId,
  bodyId: "exploatering" as BodyId,
  unitId: "stora-projekt" as UnitId,
  authorId: "maria" as PersonId,
  audience: "body",
  cowriting: "author",
  state: "open",
  versionId: "version" as VersionId,
  seq: 1,
  kind: "clarify",
  target: { type: "document" },
  quote: { exact: "", prefix: "", suffix: "" },
  authorName: "Maria Karlsson",
  bodyName: "Exploateringsnämnden",
  unitName: "Avdelningen för stora projekt",
  text: "Beskriv tydligare.",
  html: "<p>Beskriv tydligare.</p>",
  suggestion: "",
  tags: [],
  replyCount: 0,
  disposition: null,
  createdAt: "2024-09-02T08:00:00.000Z",
  submittedAt: "2024-09-02T08:05:00.000Z",
  ...change,
});
