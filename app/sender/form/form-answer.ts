import type { SubmissionResult } from "@conform-to/react";

/** What a form's action answers. `done` is the command's value, null when nothing was done; then `submission` says why. */
export type FormAnswer<T = unknown> = { readonly submission: SubmissionResult<string[]>; readonly done: T | null };

/** What is wrong with the form as a whole, in the reader's words. */
export const formError = (answer: FormAnswer | undefined): string | undefined => answer?.submission.error?.[""]?.[0];
