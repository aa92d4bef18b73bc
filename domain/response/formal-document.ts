import type { AnnotationId, IsoDay, PointId } from "../ids.ts";
import type { SectionKey } from "./state.ts";

/**
 * The formal response, assembled: what preview shows and every export is made from. Everything derived is already words here, so an
 * exporter only lays out.
 */
export type FormalDocument = {
  readonly language: "sv-SE";
  /** "Exploateringskontoret" and the preparing unit, for the header. */
  readonly office: string;
  readonly unit: string | null;
  /** "Tjänsteutlåtande". */
  readonly documentType: string;
  readonly dnr: string | null;
  readonly date: IsoDay;
  /** Handläggare. */
  readonly handler: { readonly name: string; readonly email: string } | null;
  /** "Till Exploateringsnämnden 2023-10-19". */
  readonly addressee: string;
  /** "Stockholms stads trygghetsprogram 2024–2027. Svar på remiss". */
  readonly title: string;
  readonly sections: readonly FormalSection[];
};

export type FormalSection = {
  readonly key: SectionKey;
  /** Null for the signatures, which stand without a heading. */
  readonly heading: string | null;
  readonly origin: "derived" | "written";
  readonly blocks: readonly FormalBlock[];
};

export type FormalBlock =
  | { readonly type: "paragraph"; readonly runs: readonly FormalRun[]; readonly pointId: PointId | null }
  | { readonly type: "heading"; readonly level: 3 | 4; readonly runs: readonly FormalRun[] }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly (readonly FormalBlock[])[] }
  | { readonly type: "quote"; readonly blocks: readonly FormalBlock[] }
  | { readonly type: "signatory"; readonly name: string; readonly title: string };

export type FormalRun = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly href?: string;
  /** The annotations that these words rest on. */
  readonly sources?: readonly AnnotationId[];
};
