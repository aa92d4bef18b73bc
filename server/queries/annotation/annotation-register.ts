import { z } from "zod";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { comparePlaces, placesIn, type Place } from "../../../domain/annotation/place.ts";
import type { AnnotationId, BodyId } from "../../../domain/ids.ts";
import { membershipIn } from "../../../domain/people/actor.ts";
import { maySeeResponse } from "../../../domain/policy/response-policy.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { findResponse } from "../../commands/response/lock-response.ts";
import { loadAnnotations } from "../../repositories/annotations.ts";
import { loadNewestBlocks } from "../../repositories/drafts.ts";
import { readable } from "../consultation/readable.ts";
import { query, type QueryContext } from "../query.ts";
import { loadMaterial } from "../response/response-coverage.ts";
import { toView, visibleTo } from "./visible.ts";

export type RegisterEntry = {
  readonly annotation: AnnotationView;
  readonly place: Place;
  /** The words of each point that rests on it, in the responses that the reader may see. */
  readonly usedIn: readonly string[];
  /** Why it was left out of the body's response; null when it was not. */
  readonly setAside: string | null;
};

export type AnnotationRegister = {
  readonly consultation: { readonly title: string; readonly dnr: string };
  /** In the order of the draft. What is being written or was taken back is not in it. */
  readonly entries: readonly RegisterEntry[];
};

/** Every submitted annotation that the reader may see, with what became of it: what lists outside the system are made from. */
export const annotationRegister = query({
  name: "annotation-register",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const { database, actor } = context;
    const consultation = await database.consultation.findUniqueOrThrow({ where: { id: consultationId }, select: { title: true, dnr: true } });
    const rows = await loadAnnotations(database, { consultationId, states: ["open", "settled"] });
    const placeOf = placesIn(await loadNewestBlocks(database, consultationId));
    const fates = await fatesIn(context, consultationId);
    const entries = rows
      .filter(visibleTo(actor, found.value))
      .map(toView)
      .map((annotation): RegisterEntry => ({
        annotation,
        place: placeOf(annotation.target),
        usedIn: fates.usedIn.get(annotation.id) ?? [],
        setAside: fates.setAside.get(annotation.id) ?? null,
      }))
      .sort((a, b) => comparePlaces(a.place, b.place));
    const value: AnnotationRegister = { consultation, entries };
    return ok(value);
  },
});

type Fates = { readonly usedIn: ReadonlyMap<AnnotationId, string[]>; readonly setAside: ReadonlyMap<AnnotationId, string> };

/** What the responses of the reader's own bodies made of their annotations. */
const fatesIn = async ({ database, actor }: QueryContext, consultationId: string): Promise<Fates> => {
  const usedIn = new Map<AnnotationId, string[]>();
  const setAside = new Map<AnnotationId, string>();
  const responses = await database.response.findMany({ where: { consultationId }, select: { id: true, bodyId: true } });
  for (const { id, bodyId } of responses) {
    if (!membershipIn(actor, bodyId as BodyId)) continue;
    const found = await findResponse({ tx: database }, id);
    if (!found.ok || !maySeeResponse(actor, found.value.consultation, found.value.response).ok) continue;
    const { rendered, coverage } = await loadMaterial(database, id);
    for (const { text, sources } of rendered.points) {
      for (const source of new Set(sources.map((s) => s.id as AnnotationId))) usedIn.set(source, [...(usedIn.get(source) ?? []), text]);
    }
    for (const [annotationId, fate] of coverage.fates) if (fate.type === "set-aside") setAside.set(annotationId, fate.reason);
  }
  return { usedIn, setAside };
};
