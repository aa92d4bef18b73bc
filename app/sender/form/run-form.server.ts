/** The one way in which a form's action answers: parse, carry out, and give back either the value or what is wrong, in the form's own shape. */
import { parseWithZod } from "@conform-to/zod/v4";
import { json, type TypedResponse } from "@remix-run/node";
import type { z } from "zod";
import type { Locale } from "../../../domain/people/actor.ts";
import { refusalStatus, type RefusalCode } from "../../../domain/refusals.ts";
import type { Result } from "../../../domain/result.ts";
import { refusalMessage } from "../../http/respond.ts";
import type { FormAnswer } from "./form-answer.ts";

export type FormRun<Schema extends z.ZodType, T> = {
  readonly schema: Schema;
  readonly run: (value: z.output<Schema>) => Promise<Result<T>>;
  /** True for forms that add one thing after another: they are emptied for the next. */
  readonly emptied?: boolean;
  /** Refusals that belong to a field, with the key of the problem to show there. Others are shown for the whole form. */
  readonly fieldRefusals?: Partial<Record<RefusalCode, { readonly field: string; readonly problem: string }>>;
};

export const runForm = async <Schema extends z.ZodType, T>(
  formData: FormData,
  reader: { readonly locale: Locale },
  { schema, run, emptied = false, fieldRefusals = {} }: FormRun<Schema, T>,
): Promise<TypedResponse<FormAnswer<T>>> => {
  const submission = parseWithZod(formData, { schema });
  if (submission.status !== "success") return answer<T>({ submission: submission.reply(), done: null }, 422);
  const result = await run(submission.value as z.output<Schema>);
  if (result.ok) return answer({ submission: submission.reply({ resetForm: emptied }), done: result.value }, 200);
  const { refusal } = result;
  const own = fieldRefusals[refusal.code];
  const reply = own
    ? submission.reply({ fieldErrors: { [own.field]: [own.problem] } as Record<never, string[]> })
    : submission.reply({ formErrors: [refusalMessage(refusal, reader)] });
  return answer<T>({ submission: reply, done: null }, refusalStatus[refusal.code]);
};

const answer = <T>(value: FormAnswer<T>, status: number): TypedResponse<FormAnswer<T>> => json(value, { status });
