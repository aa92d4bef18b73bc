/** The areas of the interface that have their own catalog, `sv/<area>.ts` and `en/<area>.ts`. */
export const areas = ["common", "refusals", "reading", "review", "consolidate", "response", "comments", "extension", "sender", "admin", "account", "history", "versions"] as const;
export type Area = (typeof areas)[number];

/** The areas whose texts components say. The words of refusals are read by `domain/messages`, which has a format of its own. */
export type SpokenArea = Exclude<Area, "refusals">;
