import type { IsoDay } from "../../domain/ids.ts";
import type { Locale } from "../../domain/people/actor.ts";

/** A moment in Swedish time as threads show it: the clock today and yesterday, else the day, with the year when it is another. */
export type ShownTime = { readonly when: "today" | "yesterday" | "earlier"; readonly text: string };

const zone = { timeZone: "Europe/Stockholm" } as const;

const formats = (locale: Locale) => {
  const language = locale === "sv" ? "sv-SE" : "en-GB";
  return {
    clock: new Intl.DateTimeFormat(language, { ...zone, hour: "2-digit", minute: "2-digit" }),
    day: new Intl.DateTimeFormat(language, { ...zone, day: "numeric", month: "short" }),
    dayAndYear: new Intl.DateTimeFormat(language, { ...zone, day: "numeric", month: "short", year: "numeric" }),
  };
};
const byLocale = { sv: formats("sv"), en: formats("en") };
const isoDay = new Intl.DateTimeFormat("sv-SE", zone);

const dayBefore = (day: IsoDay): string => {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
};

export const shownTime = (iso: string, today: IsoDay, locale: Locale): ShownTime => {
  const at = new Date(iso);
  const day = isoDay.format(at);
  const { clock, day: dayOnly, dayAndYear } = byLocale[locale];
  if (day === today) return { when: "today", text: clock.format(at) };
  if (day === dayBefore(today)) return { when: "yesterday", text: clock.format(at) };
  return { when: "earlier", text: (day.slice(0, 4) === today.slice(0, 4) ? dayOnly : dayAndYear).format(at) };
};
