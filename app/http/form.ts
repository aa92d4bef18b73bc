/** Forms on the server: what conform fills a page's fields from again, with what is wrong in the reader's language. */
import type { Submission, SubmissionResult } from "@conform-to/react";
import { json, type TypedResponse } from "@remix-run/node";
import type { Locale } from "../../domain/people/actor.ts";
import { refusalStatus } from "../../domain/refusals.ts";
import type { Refusal } from "../../domain/result.ts";
import { refusalMessage } from "./respond.ts";

/** What a form's action answers when it has not gone on. */
export type FormAnswer = { readonly lastResult: SubmissionResult<string[]> };

// Passwords never travel back.
const hideFields = ["password", "current", "next", "repeat"];

/** The form again, because what was entered does not parse. */
export const formInvalid = <Schema, Value>(submission: Submission<Schema, string[], Value>): TypedResponse<FormAnswer> =>
  json({ lastResult: submission.reply({ hideFields }) }, { status: 422 });

/** The form again, because the command refused: the reason stands by the field it is about, or above the form. */
export const formRefused = <Schema, Value>(
  submission: Submission<Schema, string[], Value>,
  refusal: Refusal,
  reader: { readonly locale: Locale },
  field?: string,
): TypedResponse<FormAnswer> => {
  const reason = [refusalMessage(refusal, reader)];
  const errors = field === undefined ? { formErrors: reason } : { fieldErrors: { [field]: reason } };
  return json({ lastResult: submission.reply({ ...errors, hideFields }) }, { status: refusalStatus[refusal.code] });
};
