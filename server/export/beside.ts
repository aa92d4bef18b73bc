import type { ResponseSources } from "./source-thread.ts";

/** How the annotations behind a response are shown in its file: not at all, as an appendix, as comments in the margin, or both. */
export const trailChoices = ["none", "appendix", "comments", "both"] as const;
export type TrailChoice = (typeof trailChoices)[number];

export const isTrailChoice = (value: string): value is TrailChoice => (trailChoices as readonly string[]).includes(value);

/** What stands beside the response in its file. Comments are for Word; other formats have no margin and take only the appendix. */
export type Beside = { readonly sources: ResponseSources; readonly choice: TrailChoice };
