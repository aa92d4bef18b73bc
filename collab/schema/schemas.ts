import { getSchema } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import type { DocumentKind } from "./document-name.ts";
import { annotationExtensions, replyExtensions, responseExtensions, suggestionExtensions } from "./extensions.ts";

export const annotationSchema: Schema = getSchema(annotationExtensions());
export const suggestionSchema: Schema = getSchema(suggestionExtensions());
export const replySchema: Schema = getSchema(replyExtensions());
export const responseSchema: Schema = getSchema(responseExtensions());

/** The schema of every root of every kind of document. */
export const rootSchemas = {
  annotation: { body: annotationSchema, suggestion: suggestionSchema },
  response: { summary: responseSchema, views: responseSchema },
} as const satisfies Record<DocumentKind, Record<string, Schema>>;
