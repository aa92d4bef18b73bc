import { z } from "zod";
import { formError } from "../../session/use-field-props.ts";

const password = z.string({ error: formError("required") }).max(200, formError("tooLong"));

/** What is entered to change a password. The server asks for the same length, and for more. */
export const passwordSchema = z
  .object({ current: password, next: password.min(10, formError("passwordLength")), repeat: password })
  .refine(({ next, repeat }) => next === repeat, { path: ["repeat"], error: formError("passwordsDiffer") });
