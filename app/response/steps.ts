import type { ResponseState } from "../../domain/response/state.ts";

/** The steps that lead on from a state, forward first. `key` names the words on who takes it. */
export const stepsFrom = (state: ResponseState) => next[state];

const next = {
  writing: [{ to: "review", key: "writing>review" }],
  review: [
    { to: "approved", key: "review>approved" },
    { to: "writing", key: "review>writing" },
  ],
  approved: [{ to: "writing", key: "approved>writing" }],
} as const satisfies Record<ResponseState, readonly { to: ResponseState; key: `${ResponseState}>${ResponseState}` }[]>;
