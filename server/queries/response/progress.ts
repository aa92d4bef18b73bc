import type { CommitteeDecision } from "../../../domain/response/committee-decision.ts";
import type { ResponseState } from "../../../domain/response/state.ts";
import type { Database } from "../../database/client.ts";
import type { StoredSeal } from "../../seal/load-seal.ts";

/** One step that was taken. Moments are RFC 3339. */
export type StepTaken = { readonly from: ResponseState; readonly to: ResponseState; readonly byName: string; readonly at: string; readonly reason: string | null };

export type SealView = { readonly revision: number; readonly sha256: string; readonly sealedAt: string; readonly byName: string };

/** How far a response has come, and by whose hands. */
export type ProgressView = {
  readonly onDelegation: boolean;
  readonly stanceWording: string;
  /** Oldest first. */
  readonly history: readonly StepTaken[];
  /** Every revision that was sealed, oldest first; the one that is shown is `current`. */
  readonly seals: readonly SealView[];
  readonly current: SealView | null;
  readonly decision: CommitteeDecision | null;
  readonly dispatch: { readonly at: string; readonly toName: string; readonly receivedAt: string | null; readonly receivedByName: string | null } | null;
};

export const loadProgress = async (database: Database, responseId: string, current: StoredSeal | null): Promise<ProgressView> => {
  const [row, transitions, seals, dispatch] = await Promise.all([
    database.response.findUniqueOrThrow({ where: { id: responseId }, select: { onDelegation: true, stanceWording: true } }),
    database.responseTransition.findMany({ where: { responseId }, orderBy: [{ at: "asc" }, { id: "asc" }] }),
    database.responseSeal.findMany({
      where: { responseId },
      orderBy: { revision: "asc" },
      select: { revision: true, sha256: true, sealedAt: true, sealedById: true },
    }),
    database.responseDispatch.findUnique({ where: { responseId } }),
  ]);
  const ids = [...transitions.map((t) => t.byId), ...seals.map((s) => s.sealedById), ...(dispatch?.receivedById ? [dispatch.receivedById] : [])];
  const [people, to] = await Promise.all([
    database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    dispatch && database.body.findUnique({ where: { id: dispatch.toBodyId }, select: { name: true } }),
  ]);
  const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? "";
  const views = seals.map((s): SealView => ({
    revision: s.revision,
    sha256: s.sha256,
    sealedAt: s.sealedAt.toISOString(),
    byName: nameOf(s.sealedById),
  }));
  return {
    ...row,
    history: transitions.map((t) => ({
      from: t.from as ResponseState,
      to: t.to as ResponseState,
      byName: nameOf(t.byId),
      at: t.at.toISOString(),
      reason: t.reason,
    })),
    seals: views,
    current: views.find((s) => s.revision === current?.revision) ?? null,
    decision: current?.content.decision ?? null,
    dispatch: dispatch && {
      at: dispatch.at.toISOString(),
      toName: to?.name ?? "",
      receivedAt: dispatch.receivedAt?.toISOString() ?? null,
      receivedByName: dispatch.receivedById && nameOf(dispatch.receivedById),
    },
  };
};
