import { z } from "zod";
import { seenBefore, type ReadMark } from "../../../domain/annotation/unread.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadVisits } from "../../repositories/read-marks.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";

/** How far the actor had come in a consultation. There is no way to ask for anybody else's. */
export const readMark = query({
  name: "read-mark",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const { database, actor, now } = context;
    const { seq: latest } = await database.consultation.findUniqueOrThrow({ where: { id: consultationId }, select: { seq: true } });
    const seq = seenBefore(await loadVisits(database, actor.personId, consultationId), now, Number(latest));
    const opened = await database.threadRead.findMany({
      where: { personId: actor.personId, seq: { gt: BigInt(seq) }, annotation: { consultationId } },
      select: { annotationId: true, seq: true },
    });
    const value: ReadMark = { seq, opened: Object.fromEntries(opened.map((row) => [row.annotationId, Number(row.seq)])) };
    return ok(value);
  },
});
