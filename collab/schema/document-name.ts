import { writtenSections } from "../../domain/response/state.ts";

/** What a live document is of. The kind decides its roots, its schema and its limits. */
export type DocumentKind = "annotation" | "response";

/** `annotation/<uuid>` or `response/<uuid>`, in lower case: the only names that exist. */
export type DocumentName = `${DocumentKind}/${string}`;

export type ParsedDocumentName = { readonly name: DocumentName; readonly kind: DocumentKind; readonly id: string };

/** The XmlFragments of each kind, by name. */
export const documentRoots = {
  annotation: ["body", "suggestion"],
  response: writtenSections,
} as const satisfies Record<DocumentKind, readonly string[]>;

export type AnnotationRoot = (typeof documentRoots)["annotation"][number];
export type ResponseRoot = (typeof documentRoots)["response"][number];

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const namePattern = new RegExp(`^(annotation|response)/(${uuid})$`);
const uuidPattern = new RegExp(`^${uuid}$`);

export const isUuid = (value: unknown): value is string => typeof value === "string" && uuidPattern.test(value);

export const annotationDocument = (id: string): DocumentName => `annotation/${id}`;
export const responseDocument = (id: string): DocumentName => `response/${id}`;

/** Null for anything that is not exactly a document's name; nothing is decoded, trimmed or corrected. */
export const parseDocumentName = (name: string): ParsedDocumentName | null => {
  const match = namePattern.exec(name);
  if (!match?.[1] || !match[2]) return null;
  return { name: name as DocumentName, kind: match[1] as DocumentKind, id: match[2] };
};
