import type { BodyId, PersonId } from "../ids.ts";

/** Somebody agrees with an annotation (instämmer), in the name of a body. */
export type Reaction = {
  readonly personId: PersonId;
  readonly personName: string;
  readonly bodyId: BodyId;
  readonly bodyName: string;
};

/** Those of one body who agree: by name to their own body, by number to others. */
export type Agreement = {
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly count: number;
  /** Empty where the reader belongs to another body. */
  readonly names: readonly string[];
};

export type AgreementReader = {
  readonly bodyIds: readonly BodyId[];
  /** May see what other bodies say: sharing is open, or the annotation is the reader's own body's. */
  readonly acrossBodies: boolean;
};

/**
 * What a reader is told of who agrees: their own bodies first, the rest as they came. What other bodies' people do is told only where the
 * reader may look across bodies, and then without names.
 */
export const agreementsFor = (reader: AgreementReader, reactions: readonly Reaction[]): Agreement[] => {
  const own = (bodyId: BodyId) => reader.bodyIds.includes(bodyId);
  const told = reactions.filter((r) => own(r.bodyId) || reader.acrossBodies);
  const bodyIds = [...new Set(told.map((r) => r.bodyId))].sort((a, b) => Number(own(b)) - Number(own(a)));
  return bodyIds.map((bodyId) => {
    const here = told.filter((r) => r.bodyId === bodyId);
    return { bodyId, bodyName: here[0]?.bodyName ?? "", count: here.length, names: own(bodyId) ? here.map((r) => r.personName) : [] };
  });
};

export const agreementCount = (agreements: readonly Agreement[] | undefined): number => (agreements ?? []).reduce((sum, a) => sum + a.count, 0);
