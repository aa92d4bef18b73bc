import type { FormalBlock } from "../../../domain/response/formal-document.ts";
import type { ResponseView } from "../../queries/response/responses.ts";
import type { Response } from "../schemas/responses.ts";

/** A block's words, one line for each paragraph. */
const linesOf = (block: FormalBlock): string[] => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.runs.map((run) => run.text).join("")];
    case "list":
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case "quote":
      return block.blocks.flatMap(linesOf);
    case "signatory":
      return [`${block.name}, ${block.title}`];
  }
};

export const presentResponse = (view: ResponseView): Response => ({
  id: view.id,
  consultationId: view.consultationId,
  bodyId: view.bodyId,
  state: view.state,
  stance: view.stance,
  documentDay: view.documentDay,
  signatories: view.signatories.map(({ name, title }) => ({ name, title })),
  mayWrite: view.mayWrite,
  title: view.document.title,
  sections: view.document.sections.map(({ key, heading, origin, blocks }) => ({
    key,
    heading,
    origin,
    text: blocks.flatMap(linesOf).join("\n"),
  })),
  points: view.points.map((p) => ({ id: p.id, text: p.text, annotationIds: [...p.annotationIds], drifted: [...p.drifted] })),
  coverage: { ...view.coverage },
  contradictions: view.contradictions.map(({ kind, state, first, second, ruling }) => ({
    kind,
    state,
    annotationIds: [first, second],
    choice: ruling?.choice ?? null,
    reason: ruling?.reason ?? null,
  })),
  annotations: view.annotations.map(({ annotation, fate, pointIds }) => ({ annotationId: annotation.id, fate: { ...fate }, pointIds: [...pointIds] })),
});
