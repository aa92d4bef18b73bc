/** The slag of an annotation: what its author wants with the place it points at. Names are those of the outside interface. */
export const kinds = ["support", "clarify", "add", "change", "strike", "missing", "structure", "question"] as const;
export type Kind = (typeof kinds)[number];

/** Kinds that may carry suggested wording. */
export const takesSuggestion = (kind: Kind): boolean => kind === "change" || kind === "add" || kind === "missing";
