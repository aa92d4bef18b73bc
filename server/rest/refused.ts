import type { Refusal, Result } from "../../domain/result.ts";

/** Carries an expected refusal to the one place that answers with it. Never leaves this folder. */
export class Refused extends Error {
  override name = "Refused";
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** What a command or query gave, or its refusal as the request's answer. */
export const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
};
