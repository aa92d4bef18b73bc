import type { Refusal, Result } from "../../domain/result.ts";

/** What keeps one thread from being settled says nothing of the others. */
const ofOneThread: ReadonlySet<Refusal["code"]> = new Set(["annotation.unreleased-settle", "annotation.not-open", "annotation.withdrawn"]);

export type Settled<T> = { readonly done: readonly T[]; /** Why the first of the others was not settled. */ readonly refusal: Refusal | null };

/** Settles one after the other, past those that cannot be; ends where nothing more can be settled either. */
export const settleEach = async <T>(chosen: readonly T[], settle: (one: T) => Promise<Result<unknown>>): Promise<Settled<T>> => {
  const done: T[] = [];
  let refusal: Refusal | null = null;
  for (const one of chosen) {
    const result = await settle(one);
    if (result.ok) {
      done.push(one);
      continue;
    }
    refusal ??= result.refusal;
    if (!ofOneThread.has(result.refusal.code)) break;
  }
  return { done, refusal };
};
