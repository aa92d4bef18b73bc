/**
 * A formal document, or what holds one, with text that every format can carry. What people type may hold characters that XML forbids or that change how
 * other text reads; they are taken away once, here, so that an exporter only has to escape.
 */
import type { FormalRun } from "../../domain/response/formal-document.ts";

export const withSafeText = <T>(value: T): T => safe(value);

/** Control characters but tab and line break, characters that turn the direction of text, and code points that are no characters. */
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]/g;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;

/** Unpaired surrogates show as the replacement character; letters and their marks are composed ("å", not "a" and a ring). */
export const safeText = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, "\ufffd").replace(lineEnds, "\n").replace(unwanted, "").normalize("NFC");

const safe = <T>(value: T): T => {
  if (typeof value === "string") return safeText(value) as T;
  if (Array.isArray(value)) return value.map(safe) as T;
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, safe(inner)]);
  return withSafeLink(Object.fromEntries(entries)) as T;
};

/** Word refuses a file with one malformed address, so an address is written in its normal form or not at all. */
const withSafeLink = (entries: Partial<FormalRun>): Partial<FormalRun> => {
  if (entries.href === undefined) return entries;
  const { href, ...rest } = entries;
  const url = URL.canParse(href) ? new URL(href) : null;
  return url && ["http:", "https:", "mailto:"].includes(url.protocol) ? { ...rest, href: url.href } : rest;
};
