import { diffWordsWithSpace } from "diff";
import { z } from "zod";
import type * as Y from "yjs";
import { documentRoots, type ParsedDocumentName } from "../../../collab/schema/document-name.ts";
import { richTextOf } from "../../../collab/schema/from-yjs.ts";
import { plainText } from "../../../collab/schema/plain-text.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { loadVersion } from "../../repositories/live-documents.ts";
import { query } from "../query.ts";
import { documentWithHistory } from "./readable-document.ts";

/** A stretch of the text as it was, or of what was there before and is not any more. */
export type Stretch = { readonly type: "same" | "added" | "removed"; readonly text: string };

/** So long, in milliseconds, may a comparison of two texts take; then the new text is shown as it is. */
const patienceMs = 500;

/** Paragraphs, headings and lists apart, as they are read. */
const textOf = (doc: Y.Doc, { kind }: ParsedDocumentName): string =>
  documentRoots[kind]
    .flatMap((root) => richTextOf(doc.getXmlFragment(root)).content)
    .map((block) => plainText({ type: "doc", content: [block] }).trim())
    .filter((text) => text !== "")
    .join("\n\n");

/** A document's text as it was at a number, and what had changed in it since an earlier one. */
export const documentVersion = query({
  name: "document.version",
  input: z.object({ document: z.string().max(60), seq: z.int().min(0), since: z.int().min(0) }),
  run: async (context, input) => {
    const found = await documentWithHistory(context, input.document);
    if (!found.ok) return found;
    const { document, first } = found.value;
    // Earlier than the actor could read it is as if it had not been; the beginning is the empty text.
    if (first && (input.seq < first.seq || (input.since > 0 && input.since < first.seq))) return refuse("not-found");
    const [now, before] = await Promise.all([
      loadVersion(context.database, document.name, input.seq),
      loadVersion(context.database, document.name, input.since),
    ]);
    const [text, earlier] = [textOf(now, document), textOf(before, document)];
    const parts = diffWordsWithSpace(earlier, text, { timeout: patienceMs }) ?? [{ value: text, added: false, removed: false }];
    const stretches = parts.map(({ value, added, removed }): Stretch => ({ type: added ? "added" : removed ? "removed" : "same", text: value }));
    return ok({ seq: input.seq, stretches });
  },
});
