/**
 * What a seal freezes. The content is what leaves the body and what the sender sees, word for word; the trail, which says on which of the
 * body's own annotations each sentence rests, stays inside, and the content holds its hash.
 */
import type { AnnotationId, BodyId, ConsultationId, PersonId, PointId, ResponseFileId, ResponseId, VersionId } from "../ids.ts";
import type { CommitteeDecision } from "./committee-decision.ts";
import type { Ruling } from "./contradiction.ts";
import type { ResponseFacts } from "./facts.ts";
import type { FormalBlock, FormalDocument, FormalRun } from "./formal-document.ts";
import type { ResponseState, Stance } from "./state.ts";
import type { TrailEntry } from "./document-trail.ts";

export const sealFormat = "samsvar-seal";

type SealedFile = {
  /** As numbered under *Bilagor*. */
  readonly number: number;
  readonly title: string;
  readonly fileName: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
};
/** The draft that was answered, or what was handed in with the decision. */
export type DraftAttachment = SealedFile & { readonly versionId: VersionId };
export type SealedAttachment = DraftAttachment | (SealedFile & { readonly fileId: ResponseFileId });

/** The statement's own attachments: those that it was decided with. */
export const statementAttachments = (attachments: readonly SealedAttachment[]): DraftAttachment[] => attachments.filter((a) => "versionId" in a);

export type SealedContent = {
  readonly format: typeof sealFormat;
  readonly version: 1;
  readonly responseId: ResponseId;
  readonly consultationId: ConsultationId;
  readonly bodyId: BodyId;
  readonly revision: number;
  /** RFC 3339, UTC. */
  readonly sealedAt: string;
  readonly sealedBy: { readonly id: PersonId; readonly name: string };
  /** Who approved on the way here, in order. */
  readonly approvals: readonly { readonly step: ResponseState; readonly name: string; readonly at: string }[];
  readonly stance: Stance | null;
  readonly stanceWording: string;
  readonly document: FormalDocument;
  readonly facts: ResponseFacts;
  readonly attachments: readonly SealedAttachment[];
  /** Null in the seal of the statement that was put forward for decision. */
  readonly decision: CommitteeDecision | null;
  readonly trailSha256: string;
};

/** `usedHash`: the annotation's content when the words were written; `hash`: when they were sealed. */
export type SealedSource = { readonly id: AnnotationId; readonly usedHash: string; readonly hash: string };

export type SealedTrail = {
  readonly format: "samsvar-trail";
  readonly version: 1;
  readonly points: readonly {
    readonly pointId: PointId | null;
    readonly text: string;
    readonly sources: readonly SealedSource[];
  }[];
  /** Word by word, in reading order. */
  readonly passages: readonly TrailEntry[];
  /** Contradictions that somebody settled: both lines by id and hash, and the choice. */
  readonly rulings: readonly Ruling[];
  readonly setAside: readonly { readonly id: AnnotationId; readonly hash: string; readonly reason: string }[];
};

/** A seal as it is read back. `trail` is null for whoever may not follow it: the sender. */
export type SealedResponse = {
  readonly content: SealedContent;
  readonly trail: SealedTrail | null;
  readonly sha256: string;
};

/** The document as it is sent: without the marks that only mean something inside the body. */
export const withoutTrail = (document: FormalDocument): FormalDocument => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(bare) })),
});

const bare = (block: FormalBlock): FormalBlock => {
  switch (block.type) {
    case "paragraph":
      return { type: "paragraph", runs: joined(block.runs), pointId: block.pointId };
    case "heading":
      return { ...block, runs: joined(block.runs) };
    case "list":
      return { ...block, items: block.items.map((item) => item.map(bare)) };
    case "quote":
      return { ...block, blocks: block.blocks.map(bare) };
    case "signatory":
      return block;
  }
};

/** Neighbours that differed in their sources alone are one run again. */
const joined = (runs: readonly FormalRun[]): FormalRun[] => {
  const kept: FormalRun[] = [];
  for (const { sources: _, ...run } of runs) {
    const last = kept.at(-1);
    if (last && look(last) === look(run)) kept[kept.length - 1] = { ...last, text: last.text + run.text };
    else kept.push(run);
  }
  return kept;
};

const look = ({ bold, italic, href }: FormalRun): string => JSON.stringify([bold, italic, href]);
