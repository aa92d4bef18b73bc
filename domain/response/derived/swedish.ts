/** The little Swedish grammar that derived text needs. Knows nothing of responses. */
import type { IsoDay } from "../../ids.ts";

const months = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** "den 27 oktober 2023". */
export const longDate = (day: IsoDay): string => {
  const [year, month, date] = day.split("-").map(Number);
  const name = months[(month ?? 0) - 1];
  if (!name) throw new RangeError(`not a day: ${day}`);
  return `den ${date} ${name} ${year}`;
};

/** "a", "a och b", "a, b och c". */
export const joinList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;

/** Genitive: nothing after s, x or z; ":s" after an abbreviation ("AB:s"); otherwise "s". */
export const genitive = (name: string): string => {
  const lastWord = name.split(/\s+/).at(-1) ?? "";
  if (/^[\p{Lu}\d]{2,}$/u.test(lastWord)) return `${name}:s`;
  return /[sxz]$/i.test(name) ? name : `${name}s`;
};

/** Lowers the first letter, except where the first word is an abbreviation ("IT-avdelningen", "HR"). */
export const lowerFirst = (text: string): string => (/^\p{Lu}(?!\p{Lu})/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text);

/** Raises the first letter of an ordinary word; "e-tjänst" and "pH" stay. */
export const upperFirst = (text: string): string => (/^\p{Ll}(\p{Ll}|\s|$)/u.test(text) ? text[0]?.toUpperCase() + text.slice(1) : text);

/** The text with one space between words and a mark at its end; empty stays empty. */
export const asSentence = (text: string): string => {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat === "" || /[.!?…][”"’'»)\]]*$/.test(flat) ? flat : `${flat.replace(/[,;:]$/, "")}.`;
};
