import { z } from "zod";
import type { NoticeView } from "../../../domain/notifications/notification.ts";
import { ok } from "../../../domain/result.ts";
import { standingNotices } from "../../notifications/standing-notices.ts";
import { query } from "../query.ts";

/** The newest that a person is told of; older ones are history. */
const newest = 60;

export type Notices = {
  readonly unread: number;
  /** Newest first. */
  readonly notices: readonly NoticeView[];
  /** Whether what is new is also shown at the edge of the page. */
  readonly toasts: boolean;
};

/** The actor's own notices, as far as they hold now. */
export const notices = query({
  name: "notices",
  input: z.object({}),
  run: async ({ database, actor }) => {
    const rows = await database.notification.findMany({ where: { personId: actor.personId }, orderBy: [{ at: "desc" }, { id: "desc" }], take: newest });
    const standing = await standingNotices(database, actor, rows);
    const settings = await database.personSettings.findUnique({ where: { personId: actor.personId }, select: { toasts: true } });
    const value: Notices = { unread: standing.filter((n) => !n.read).length, notices: standing, toasts: settings?.toasts ?? true };
    return ok(value);
  },
});
