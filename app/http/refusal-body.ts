import type { Refusal } from "../../domain/result.ts";

/** What a refused page or action carries: the reason as a code, and in the reader's words. */
export type RefusalBody = { readonly refusal: Refusal; readonly message: string };

/** Whether what a response carried is a refusal; other errors come from the framework or the network. */
export const isRefusalBody = (data: unknown): data is RefusalBody =>
  typeof data === "object" && data !== null && "refusal" in data && "message" in data && typeof data.message === "string";
