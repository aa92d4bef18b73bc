import { useMemo } from "react";
import type { IsoDay } from "../../domain/ids.ts";
import { formatDay, formatLongDay, formatMoment } from "../i18n/format.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useToday } from "../session/today.ts";

/** Days, moments and numbers as the reader's language writes them. */
export const useFormats = () => {
  const { language } = useTranslation().i18n;
  const today = useToday();
  return useMemo(() => {
    const number = new Intl.NumberFormat(language);
    return {
      day: (value: IsoDay) => formatLongDay(value, language),
      shortDay: (value: IsoDay) => formatDay(value, language, today),
      /** An instant in ISO 8601. */
      moment: (value: string) => formatMoment(value, language),
      number: (value: number) => number.format(value),
    };
  }, [language, today]);
};
