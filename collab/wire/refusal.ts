import { refusalStatus, type RefusalCode } from "../../domain/refusals.ts";
import type { Refusal } from "../../domain/result.ts";

export type { Refusal };
export type RefusalParams = NonNullable<Refusal["params"]>;

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusalStatus, code);

/**
 * The close code of a refusal: 4000 and its HTTP status. y-websocket's client takes 4400–4499 as final and does not come back; the
 * other codes below ask it to.
 */
export const closeCodeOf = (refusal: Refusal): number => 4000 + refusalStatus[refusal.code];

/** Come back: the room's memory was thrown away, or the client was too slow or too fast for it. */
export const closeToReload = 1012;
export const closeToSlowDown = 1013;
