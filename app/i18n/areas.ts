/** The areas of the interface that have their own catalog, `sv/<area>.ts` and `en/<area>.ts`; also i18next's namespaces. */
export const areas = ["common", "refusals", "reading", "review", "consolidate", "response", "comments", "extension", "sender", "admin", "account", "history", "versions"] as const;
export type Area = (typeof areas)[number];
