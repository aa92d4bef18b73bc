import { isPersonal, type NoticeKind } from "./notification.ts";
import type { NoticeSettings } from "./settings.ts";

const hourMs = 3_600_000;

/** When the day's digest goes out, by the clock in Sweden. */
const digestHour = 7;

const swedishHour = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Stockholm", hour: "2-digit", hourCycle: "h23" });

/** When a notice is to be mailed at the latest; null when it is not. */
export const mailTime = (kind: NoticeKind, settings: NoticeSettings, at: Date): Date | null => {
  if (kind === "reminder") return settings.reminders ? at : null;
  if (isPersonal(kind) && settings.immediateMail) return at;
  switch (settings.digest) {
    case "off":
      return null;
    case "hourly":
      return new Date(at.getTime() + hourMs);
    case "daily":
      return nextDigest(at);
  }
};

/** The next full hour at which it is seven in Sweden: found by asking the calendar, since a day may have 23 or 25 hours. */
const nextDigest = (at: Date): Date => {
  let hour = new Date(Math.floor(at.getTime() / hourMs) * hourMs + hourMs);
  while (Number(swedishHour.format(hour)) !== digestHour) hour = new Date(hour.getTime() + hourMs);
  return hour;
};
