import { z } from "zod";
import { digests } from "../../../domain/notifications/settings.ts";
import { isReviewKey, reviewActions, sharedKey } from "../../../domain/review/review-keys.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { changeSettings } from "../../repositories/settings.ts";
import { rowCommand } from "../command.ts";

const own = () => Promise.resolve(ok(null));

/** Which single keys act in the review queue, and whether any do. */
export const setReviewKeys = rowCommand({
  name: "account.set-review-keys",
  input: z.object({ letterKeys: z.boolean(), changed: z.partialRecord(z.enum(reviewActions), z.string().max(8).refine(isReviewKey)) }),
  authorise: own,
  apply: async ({ tx, actor }, { letterKeys, changed }) => {
    if (sharedKey(changed)) return refuse("keys.shared");
    await changeSettings(tx, actor.personId, { letterKeys, reviewKeys: changed });
    return ok({ letterKeys });
  },
});

/** How one wants to be told: at the edge of the page, by mail at once, together, before the last answer day. */
export const setNotices = rowCommand({
  name: "account.set-notices",
  input: z.object({ toasts: z.boolean(), immediateMail: z.boolean(), digest: z.enum(digests), reminders: z.boolean() }),
  authorise: own,
  apply: async ({ tx, actor }, settings) => {
    await changeSettings(tx, actor.personId, settings);
    return ok(settings);
  },
});
