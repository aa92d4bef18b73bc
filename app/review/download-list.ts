import type { AnnotationId } from "../../domain/ids.ts";
import type { ListFormat } from "../../server/export/exports.ts";
import { isRefusalBody } from "../http/refusal-body.ts";

export type ListKind = ListFormat;

/**
 * Has a file made of exactly these annotations and saves it under the name it was given. Null when it was saved; otherwise why not, in the
 * reader's words, empty where nobody knows.
 */
export const downloadList = async (address: string, ids: readonly AnnotationId[]): Promise<string | null> => {
  const body = new FormData();
  body.set("ids", ids.join(","));
  try {
    const response = await fetch(address, { method: "POST", body });
    if (!response.ok) {
      const answer: unknown = await response.json().catch(() => null);
      return isRefusalBody(answer) ? answer.message : "";
    }
    save(await response.blob(), nameIn(response.headers.get("content-disposition") ?? ""));
    return null;
  } catch {
    return "";
  }
};

/** The real name in the header (RFC 8187). */
export const nameIn = (disposition: string): string => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  return encoded === undefined ? "" : decodeURIComponent(encoded);
};

const save = (file: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
