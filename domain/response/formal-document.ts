import type { AnnotationId, IsoDay, PointId } from "../ids.ts";
import type { SectionKey } from "./state.ts";
import type { Logo } from "./template.ts";

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
  /** Lines under the office's name in the header: address, telephone. */
  readonly headerLines?: readonly string[];
  readonly logo?: Logo;
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
  | {
      readonly type: "paragraph";
      readonly runs: readonly FormalRun[];
      readonly pointId: PointId | null;
      /** A sentence from recorded facts or from the template; never in what is sent. */
      readonly derived?: Derivation;
    }
  | { readonly type: "heading"; readonly level: 3 | 4; readonly runs: readonly FormalRun[] }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly (readonly FormalBlock[])[] }
  | { readonly type: "quote"; readonly blocks: readonly FormalBlock[] }
  | { readonly type: "signatory"; readonly name: string; readonly title: string };

/** Which derived sentence this is. `original` is there when somebody has worded it otherwise: what the facts give now. */
export type Derivation = {
  readonly key: string;
  readonly original?: string;
  /** The facts have changed since it was worded otherwise. */
  readonly isOutdated?: boolean;
};

export type FormalRun = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly href?: string;
  /** The annotations that these words rest on. */
  readonly sources?: readonly AnnotationId[];
};
