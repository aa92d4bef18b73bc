/**
 * Who settles a body's threads. `reviewers`: its reviewers. `members`: anyone in it. `author`: a reviewer proposes a verdict, and whoever
 * raised the thread confirms it or sends it back.
 */
export const settlingRules = ["reviewers", "members", "author"] as const;
export type SettlingRule = (typeof settlingRules)[number];

/** What a body that has not chosen does. */
export const defaultSettling: SettlingRule = "reviewers";
