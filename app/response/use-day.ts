import type { IsoDay } from "../../domain/ids.ts";
import { formatLongDay } from "../i18n/format.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** A day as the reader's language writes it. */
export const useDay = (): ((day: IsoDay) => string) => {
  const { language } = useTranslation().i18n;
  return (day) => formatLongDay(day, language);
};
