import { refuse, type Refusal } from "../result.ts";
import type { RefusalCode } from "../refusals.ts";

/** An answer to "may this actor do this?", with the reason when not. Policies never throw and never read anything but their arguments. */
export type Decision = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

export const allowed: Decision = { ok: true };

export const allowIf = (condition: boolean, otherwise: RefusalCode): Decision => (condition ? allowed : refuse(otherwise));

/** The first refusal, or consent when nobody refuses. */
export const all = (...decisions: readonly Decision[]): Decision => decisions.find((d) => !d.ok) ?? allowed;
