import type { DecidedBy, ResponseState } from "../../domain/response/state.ts";

/** The steps that lead on from a state, forward first. `key` names the words on who takes it. */
export const stepsFrom = (state: ResponseState, decidedBy: DecidedBy) =>
  next[state].filter((step) => !("only" in step) || step.only === decidedBy);

const next = {
  writing: [{ to: "review", key: "writing>review" }],
  review: [
    { to: "unitApproved", key: "review>unitApproved" },
    { to: "approved", key: "review>approved" },
    { to: "writing", key: "review>writing" },
  ],
  unitApproved: [
    { to: "approved", key: "unitApproved>approved" },
    { to: "writing", key: "unitApproved>writing" },
  ],
  approved: [
    { to: "committee", key: "approved>committee", only: "committee" },
    { to: "decided", key: "approved>decided", only: "official" },
    { to: "writing", key: "approved>writing" },
  ],
  committee: [
    { to: "decided", key: "committee>decided" },
    { to: "writing", key: "committee>writing" },
  ],
  decided: [{ to: "dispatched", key: "decided>dispatched" }],
  dispatched: [],
} as const satisfies Record<
  ResponseState,
  readonly { to: ResponseState; key: `${ResponseState}>${ResponseState}`; only?: DecidedBy }[]
>;
