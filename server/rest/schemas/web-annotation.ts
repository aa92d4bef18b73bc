import { z } from "@hono/zod-openapi";

const selector = z.union([
  z.object({ type: z.literal("TextQuoteSelector"), exact: z.string(), prefix: z.string(), suffix: z.string() }),
  z.object({ type: z.literal("TextPositionSelector"), start: z.int(), end: z.int() }),
]);
export type Selector = z.infer<typeof selector>;

const annotation = z.object({
  id: z.url(),
  type: z.literal("Annotation"),
  motivation: z.string(),
  created: z.iso.datetime({ offset: true }),
  creator: z.object({ type: z.literal("Person"), name: z.string() }),
  body: z.array(
    z.object({ type: z.literal("TextualBody"), value: z.string(), format: z.string(), language: z.string().optional(), purpose: z.string() }),
  ),
  target: z.union([z.url(), z.object({ type: z.literal("SpecificResource"), source: z.url(), selector: z.array(selector) })]),
});

/** What we make of https://www.w3.org/TR/annotation-model/: one page with everything. */
export const WebAnnotationPage = z
  .object({
    "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
    id: z.url(),
    type: z.literal("AnnotationPage"),
    partOf: z.object({ id: z.url(), type: z.literal("AnnotationCollection"), total: z.int() }),
    startIndex: z.int(),
    items: z.array(annotation),
  })
  .openapi("WebAnnotationPage");

export type WebAnnotationPage = z.infer<typeof WebAnnotationPage>;
