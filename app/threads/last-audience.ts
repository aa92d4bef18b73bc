import { audiences, type Audience } from "../../domain/annotation/audience.ts";

const key = "samsvar:audience";

/** The audience that this person chose last, so that it need not be chosen each time. Never wider than the own body by itself. */
export const lastAudience = {
  read: (possible: readonly Audience[]): Audience => {
    const kept = audiences.find((audience) => audience === globalThis.localStorage?.getItem(key));
    if (kept && kept !== "all" && possible.includes(kept)) return kept;
    return possible.includes("body") ? "body" : "own";
  },
  write: (audience: Audience): void => globalThis.localStorage?.setItem(key, audience),
};
