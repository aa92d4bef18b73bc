import { isRefusalBody } from "../http/refusal-body.ts";

export type Uploaded =
  | { readonly ok: true; readonly value: { readonly id: string; readonly fileName: string } }
  /** In the reader's words; empty where nobody knows. */
  | { readonly ok: false; readonly message: string };

/** Sends one file as a form's field `file` and waits for what the server says of it. */
export const uploadFile = async (address: string, file: File): Promise<Uploaded> => {
  const form = new FormData();
  form.set("file", file);
  try {
    const answer: unknown = await (await fetch(address, { method: "POST", body: form, headers: { accept: "application/json" } })).json();
    if (isRefusalBody(answer)) return { ok: false, message: answer.message };
    if (isAdded(answer)) return { ok: true, value: answer.value };
  } catch {
    // No answer, or one that is not ours.
  }
  return { ok: false, message: "" };
};

const isAdded = (answer: unknown): answer is { readonly value: { readonly id: string; readonly fileName: string } } =>
  typeof answer === "object" &&
  answer !== null &&
  "value" in answer &&
  typeof answer.value === "object" &&
  answer.value !== null &&
  "id" in answer.value &&
  typeof answer.value.id === "string" &&
  "fileName" in answer.value &&
  typeof answer.value.fileName === "string";
