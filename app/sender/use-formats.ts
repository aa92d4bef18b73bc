import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** Days and moments as the reader's language writes them; moments in Swedish time, as every office here counts. */
export const useFormats = () => {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
    const shortDay = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
    const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Stockholm" });
    const number = new Intl.NumberFormat(language);
    return {
      /** A calendar day, `YYYY-MM-DD`. */
      day: (value: string) => day.format(new Date(`${value}T00:00:00Z`)),
      shortDay: (value: string) => shortDay.format(new Date(`${value}T00:00:00Z`)),
      /** An instant in ISO 8601. */
      moment: (value: string) => moment.format(new Date(value)),
      number: (value: number) => number.format(value),
    };
  }, [language]);
};
