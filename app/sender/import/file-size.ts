import type { Locale } from "../../../domain/people/actor.ts";

/** What may be uploaded, in bytes; the importer's own limit. */
export const maxFileBytes = 25 * 1024 * 1024;

/** The endings that the file dialogue offers. The server knows a file by its content, not by its name. */
export const acceptedEndings = ".docx,.pdf,.md,.markdown,.txt";

/** A size as people read it: "820 byte", "37,4 kB", "2,1 MB". */
export const fileSize = (bytes: number, locale: Locale): string => {
  const [value, unit] = bytes < 1000 ? [bytes, "byte"] : bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: unit as string,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(value as number);
};
