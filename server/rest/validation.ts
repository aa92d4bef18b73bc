import type { ZodError } from "zod";
import { refuse } from "../../domain/result.ts";
import { Refused } from "./refused.ts";

type Checked = { readonly success: true } | { readonly success: false; readonly target: string; readonly error: ZodError };

/** An input that is not what the document says. An id in the address that is none names nothing: that is not found. */
export const refuseInvalid = (checked: Checked & { readonly target: string }): void => {
  if (checked.success) return;
  if (checked.target === "param") throw new Refused(refuse("not-found").refusal);
  const field = checked.error.issues.map((issue) => issue.path.join(".") || checked.target).join(", ");
  throw new Refused(refuse("input.invalid", { field }).refusal);
};
