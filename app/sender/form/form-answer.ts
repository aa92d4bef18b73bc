import type { SubmissionResult } from "@conform-to/react";

/** What a form's action answers. `done` is the command's value, null when nothing was done; then `submission` says why. */
export type FormAnswer<T = unknown> = { readonly submission: SubmissionResult<string[]>; readonly done: T | null };
