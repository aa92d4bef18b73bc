import { z } from "zod";
import type { AnnotationAccess } from "../../../domain/policy/annotation-policy.ts";
import { actingBody, canSeeAnnotation } from "../../../domain/policy/annotation-policy.ts";
import type { PersonId } from "../../../domain/ids.ts";
import { membershipIn, type Actor } from "../../../domain/people/actor.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { accessOf } from "../../repositories/annotations.ts";
import { actorsIn, loadActors } from "../../repositories/people.ts";
import { readable } from "../consultation/readable.ts";
import { query, type QueryContext } from "../query.ts";

/** Somebody who can be named in a comment, and whether they may read it: who may not is shown, not offered. */
export type Mentionable = { readonly id: PersonId; readonly name: string; readonly from: string; readonly mayRead: boolean };

const mostOffered = 8;

/**
 * The people whose name begins with the words: those of the body in whose name the actor comments, and whoever has written in the thread.
 * `audience` is the one that a comment would have once it is submitted. `named` asks of people by id instead of by words.
 */
export const mentionable = query({
  name: "mentionable",
  input: z.object({
    consultationId: field.consultationId,
    /** The comment; one that has no record yet is judged as the actor's own. */
    annotationId: field.annotationId.optional(),
    audience: field.audience.optional(),
    words: field.optionalLine(100).default(""),
    named: z.array(field.personId).max(50).optional(),
  }),
  run: async (context, input) => {
    const found = await readable(context, input.consultationId);
    if (!found.ok) return found;
    const { actor, database } = context;
    const comment = await commentOf(context, input.annotationId, input.consultationId);
    if (!comment.ok) return comment;
    if (comment.value && !canSeeAnnotation(actor, found.value, comment.value)) return refuse("not-found");
    const ownBody = actingBody(actor, found.value);
    const access = comment.value ?? (ownBody === null ? null : asOwn(actor, ownBody));
    if (access === null) return ok([]);
    const judged: AnnotationAccess = { ...access, audience: input.audience ?? access.audience, state: "open" };

    const writers = input.annotationId && comment.value ? await writersIn(context, input.annotationId, comment.value.authorId) : [];
    // Who belongs to none of the asked bodies names nobody of theirs.
    const colleagues = ownBody === null ? [] : await actorsIn(database, ownBody);
    const others = await loadActors(database, writers.filter((id) => !colleagues.some((c) => c.personId === id)));
    const people = [...colleagues, ...others].sort((a, b) => a.name.localeCompare(b.name, "sv"));
    const wanted = folded(input.words);
    const chosen = people.filter((p) =>
      input.named ? input.named.includes(p.personId) : p.personId !== actor.personId && matches(folded(p.name), wanted),
    );
    const units = await database.unit.findMany({
      where: { id: { in: chosen.flatMap((p) => p.memberships.flatMap((m) => (m.unitId ? [m.unitId] : []))) } },
      select: { id: true, name: true },
    });
    const bodies = await database.body.findMany({
      where: { id: { in: chosen.flatMap((p) => p.memberships.map((m) => m.bodyId)) } },
      select: { id: true, name: true },
    });
    const nameOf = new Map([...units, ...bodies].map(({ id, name }) => [id, name]));
    const described = chosen.map((person): Mentionable => {
      const own = ownBody === null ? undefined : membershipIn(person, ownBody);
      const place = own ? (own.unitId ?? own.bodyId) : person.memberships[0]?.bodyId;
      return {
        id: person.personId,
        name: person.name,
        from: nameOf.get(place ?? "") ?? "",
        mayRead: canSeeAnnotation(person, found.value, judged),
      };
    });
    return ok([...described.filter((p) => p.mayRead), ...described.filter((p) => !p.mayRead)].slice(0, input.named ? 50 : mostOffered));
  },
});

/** The comment's access facts; null when it has no record yet. One of another consultation is not there. */
const commentOf = async (
  { database }: QueryContext,
  annotationId: string | undefined,
  consultationId: string,
): Promise<Result<AnnotationAccess | null>> => {
  const row = annotationId === undefined ? null : await database.annotation.findUnique({ where: { id: annotationId } });
  if (row && row.consultationId !== consultationId) return refuse("not-found");
  return ok(row && accessOf(row));
};

const asOwn = (actor: Actor, bodyId: AnnotationAccess["bodyId"]): AnnotationAccess => ({
  bodyId,
  unitId: membershipIn(actor, bodyId)?.unitId ?? null,
  authorId: actor.personId,
  audience: "own",
  cowriting: "author",
  state: "open",
});

const writersIn = async ({ database }: QueryContext, annotationId: string, authorId: string): Promise<string[]> => {
  const replies = await database.reply.findMany({ where: { annotationId, withdrawnAt: null }, select: { authorId: true }, distinct: ["authorId"] });
  return [...new Set([authorId, ...replies.map((r) => r.authorId)])];
};

const folded = (text: string): string => text.normalize("NFC").toLocaleLowerCase("sv").trim();

/** Every word typed begins a word of the name. */
const matches = (name: string, words: string): boolean => {
  const parts = name.split(/[\s-]+/);
  return words.split(/\s+/).every((word) => parts.some((part) => part.startsWith(word)));
};
