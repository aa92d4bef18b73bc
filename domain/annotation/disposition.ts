/** A reviewer's verdict on a thread (avgörande): godtas, godtas delvis, avböjs, noteras. */
export const outcomes = ["accepted", "partly", "declined", "noted"] as const;
export type Outcome = (typeof outcomes)[number];

/** *Accepted* in the sense of coverage means godtas or godtas delvis: such an annotation must get a fate before a seal. */
export const countsAsAccepted = (outcome: Outcome): boolean => outcome === "accepted" || outcome === "partly";

/** Plain consent and taking note need no reason; a partial or negative verdict does. */
export const needsReason = (outcome: Outcome): boolean => outcome === "partly" || outcome === "declined";
