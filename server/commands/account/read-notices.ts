import { z } from "zod";
import { ok } from "../../../domain/result.ts";
import { wake } from "../../notifications/make-notices.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";

/** Marks one's own notices as read: all of them, some, or those of a thread that one has opened. Nothing that is read is mailed. */
export const readNotices = rowCommand({
  name: "notices.read",
  input: z.object({ ids: z.array(field.anyId).max(200).optional(), annotationId: field.annotationId.optional() }),
  authorise: () => Promise.resolve(ok(null)),
  apply: async ({ tx, actor, now }, { ids, annotationId }) => {
    const { count } = await tx.notification.updateMany({
      where: {
        personId: actor.personId,
        readAt: null,
        ...(ids ? { id: { in: ids } } : {}),
        ...(annotationId ? { annotationId } : {}),
      },
      data: { readAt: now, mailAfter: null },
    });
    if (count > 0) await wake(tx, [actor.personId]);
    return ok({ read: count });
  },
});
