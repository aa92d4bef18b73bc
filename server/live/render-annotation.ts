import type * as Y from "yjs";
import { contentHash } from "../../collab/schema/content-hash.ts";
import { annotationDocument } from "../../collab/schema/document-name.ts";
import { mentionedIn, withNames } from "../../domain/rich-text/mentions.ts";
import { richTextOf } from "../../collab/schema/from-yjs.ts";
import { richTextToHtml } from "../../collab/schema/html.ts";
import { plainText } from "../../collab/schema/plain-text.ts";
import type { AnnotationAccess } from "../../domain/policy/annotation-policy.ts";
import type { Transaction } from "../database/client.ts";
import { accessOf } from "../repositories/annotations.ts";
import { loadConsultationFacts } from "../repositories/consultations.ts";
import { keepMentions, readersAmong } from "../repositories/mentions.ts";
import { loadLiveDocument, saveSnapshotOfBusy } from "../repositories/live-documents.ts";

type Rendered = {
  readonly text: string;
  readonly html: string;
  readonly suggestion: string;
  /** Over text and suggested wording: what a response's source mark keeps, so that a later change shows. */
  readonly contentHash: string;
};

/**
 * An annotation's live document as the words that are kept beside its record. `names` are those of the people whom it may mention; anybody
 * else whom it names is words.
 */
export const renderAnnotation = (doc: Y.Doc, names: ReadonlyMap<string, string> = new Map()): Rendered => {
  const body = withNames(richTextOf(doc.getXmlFragment("body")), names);
  const text = plainText(body).trim();
  const suggestion = plainText(richTextOf(doc.getXmlFragment("suggestion"))).trim();
  return { text, html: text === "" ? "" : richTextToHtml(body), suggestion, contentHash: contentHash(text, suggestion) };
};

/**
 * Brings an annotation's rendered text up to what is committed, inside the caller's transaction. Every formal act that rests on the text
 * calls this first. Returns the rendering, and writes only when it is behind, or when `anew` says that others may read it than before. `number`
 * gives the change number that words which are others than before are written under.
 */
export const renderAnnotationRow = async (
  tx: Transaction,
  annotationId: string,
  { anew = false, number }: { readonly anew?: boolean; readonly number?: () => Promise<bigint> } = {},
): Promise<Rendered & { changed: boolean; access: AnnotationAccess; seq: bigint }> => {
  const row = await tx.annotation.findUniqueOrThrow({ where: { id: annotationId } });
  const document = annotationDocument(annotationId);
  const live = await loadLiveDocument(tx, document);
  const access = accessOf(row);
  if (!live || row.state === "withdrawn" || (live.seq === row.renderedSeq && !anew)) return { ...row, access, changed: false };
  await saveSnapshotOfBusy(tx, document, live);
  const personIds = mentionedIn(richTextOf(live.doc.getXmlFragment("body")));
  const consultation = personIds.length > 0 ? await loadConsultationFacts(tx, row.consultationId) : null;
  const names = consultation ? await readersAmong(tx, consultation, access, personIds) : new Map<string, string>();
  const rendered = renderAnnotation(live.doc, names);
  const changed = rendered.contentHash !== row.contentHash || rendered.html !== row.html;
  const seq = changed && number ? await number() : row.seq;
  await tx.annotation.update({ where: { id: annotationId }, data: { ...rendered, renderedSeq: live.seq, seq }, select: { id: true } });
  // A draft mentions nobody yet.
  if (row.state !== "draft") await keepMentions(tx, { annotationId, sourceId: annotationId, byId: row.authorId, personIds: [...names.keys()] });
  return { ...rendered, access, changed, seq };
};
