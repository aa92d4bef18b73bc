import type { IsoDay } from "../../domain/ids.ts";

const localeOf = (language: string): string => (language === "en" ? "en-GB" : "sv-SE");

/** "27 okt", with the year where it is not this one. */
export const formatDay = (day: IsoDay, language: string, today: IsoDay): string => {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(new Date(`${day}T12:00:00Z`));
};

/** "27 oktober 2026", for sentences and formal matters. */
export const formatLongDay = (day: IsoDay, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** "27 okt 2026 14:20", in Swedish time, wherever the server or the reader is. */
export const formatMoment = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: "Europe/Stockholm", dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
