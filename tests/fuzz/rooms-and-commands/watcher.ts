import { io, type Socket } from "socket.io-client";
import { expect, vi } from "vitest";
import { canSeeAnnotation, type AnnotationAccess } from "../../../domain/policy/annotation-policy.ts";
import { deltaFor, loadChangesSince, type Delta } from "../../../server/queries/annotation/delta.ts";
import type { CastName, World } from "../../support/world.ts";

/** Somebody at a page of the consultation: what has been told to them, and whether it should have been. */
export type Watcher = {
  /** Waits until what was told, put together in order, is what a page loaded now would show. */
  readonly isUpToDate: () => Promise<void>;
  /** Annotations that were told to them though they could never see them. */
  readonly leaks: () => Promise<string[]>;
  readonly leave: () => void;
};

export const watchAs = async (world: World, who: CastName, url: string): Promise<Watcher> => {
  const { consultation } = world.ids;
  const { database } = world.services;
  const shown = new Map<string, string>();
  const told = new Set<string>();
  const gaps: string[] = [];
  let seq = 0;
  const socket: Socket = io(url, { transports: ["websocket"], extraHeaders: { cookie: who }, forceNew: true });

  const now = async (): Promise<Delta> => {
    const [actor, changes] = [await world.actor(who), await loadChangesSince(database, consultation, 0)];
    if (!actor || !changes) throw new Error(`${who} cannot look`);
    return deltaFor(actor, changes);
  };
  socket.on("delta", (delta: Delta) => {
    if (delta.since > seq) gaps.push(`${who} was told ${delta.since}…${delta.seq} after ${seq}`);
    if (delta.seq <= seq) return;
    seq = delta.seq;
    for (const view of delta.upserts) {
      told.add(view.id);
      shown.set(view.id, JSON.stringify(view));
    }
    for (const id of delta.gone) shown.delete(id);
    if (!delta.reload) return;
    // As a page does: the consultation itself changed, so everything is loaded anew.
    shown.clear();
    reloading = now().then((page) => {
      for (const view of page.upserts) if (!shown.has(view.id)) shown.set(view.id, JSON.stringify(view));
      seq = Math.max(seq, page.seq);
    });
  });
  let reloading: Promise<void> = Promise.resolve();
  const answer = (await socket.emitWithAck("watch", { consultationId: consultation, since: 0 })) as { ok: boolean };
  if (!answer.ok) throw new Error(`${who} may not watch`);

  return {
    isUpToDate: () =>
      vi.waitFor(
        async () => {
          await reloading;
          const page = await now();
          const expected = new Map(page.upserts.map((view) => [view.id as string, JSON.stringify(view)]));
          expect({ gaps, shown: [...shown].toSorted() }).toEqual({ gaps: [], shown: [...expected].toSorted() });
        },
        { timeout: 15_000, interval: 50 },
      ),
    leaks: async () => {
      const [actor, changes] = [await world.actor(who), await loadChangesSince(database, consultation, 0)];
      if (!actor || !changes) throw new Error(`${who} cannot look`);
      // Sharing comes and goes; whoever sees something while it is open may have been told.
      const widest = { ...changes.facts, sharing: true };
      const everVisible = new Set<string>();
      for (const { subjectId, before, after } of changes.rows) {
        for (const access of [before, after]) if (access !== null && canSeeAnnotation(actor, widest, access as AnnotationAccess)) everVisible.add(subjectId);
      }
      return [...told].filter((id) => !everVisible.has(id));
    },
    leave: () => socket.disconnect(),
  };
};
