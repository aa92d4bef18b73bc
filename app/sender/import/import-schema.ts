import { z } from "zod";

const stagedId = z.uuid();

/** What can be done with a staged draft. */
export const importIntentSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("publish"), stagedId }),
  z.object({ intent: z.literal("discard"), stagedId }),
]);

/** What came of it, for the message that confirms it. */
export type ImportDone = { readonly did: "publish"; readonly number: number } | { readonly did: "discard" };
