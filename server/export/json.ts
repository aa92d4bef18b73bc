/** The response for programs: the formal document, the trail from its words to the annotations that they rest on, and the seal. */
import { documentTrail } from "../../domain/response/document-trail.ts";
import type { ExportContent } from "./export-content.ts";

export const toJson = ({ document, sealed }: ExportContent): string => {
  const trail = sealed ? (sealed.trail?.passages ?? []) : documentTrail(document);
  const seal = sealed && { sha256: sealed.sha256, content: sealed.content };
  return `${JSON.stringify(sorted({ format: "samsvar-response", version: 1, document, trail, ...(seal && { seal }) }), null, 2)}\n`;
};

/** Keys in the order of their code units, so that the same document is the same text. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]));
};
