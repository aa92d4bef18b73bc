import type { RefusalCode } from "./refusals.ts";

/**
 * An expected failure, as a value. `code` names the reason and is translated where it is shown; `params` fill the translation.
 * A caller's mistake (a broken contract) throws instead.
 */
export type Refusal = {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: RefusalCode, params?: Refusal["params"]): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: params ? { code, params } : { code },
});
