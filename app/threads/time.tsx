import type { Locale } from "../../domain/people/actor.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useToday } from "../session/today.ts";
import { shownTime } from "./format-time.ts";

/** A moment as words: "i dag 14:02", "i går 09:10", "14 okt." */
export const useTimeText = (): ((iso: string) => string) => {
  const { t, i18n } = useTranslation("reading");
  const today = useToday();
  return (iso) => {
    const { when, text } = shownTime(iso, today, i18n.language as Locale);
    return when === "earlier" ? text : t(`time.${when}`, { time: text });
  };
};

export const Time = ({ at }: { readonly at: string }) => {
  const text = useTimeText();
  return <time dateTime={at}>{text(at)}</time>;
};
