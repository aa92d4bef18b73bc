import { parseAccept } from "hono/utils/accept";
import type { Locale } from "../../domain/people/actor.ts";

/** The language that the caller likes best of those there are: Accept-Language first, then the account's own, then Swedish. */
export const localeOf = (acceptLanguage: string | undefined, account: Locale | undefined): Locale => {
  for (const { type, q } of parseAccept(acceptLanguage ?? "")) {
    const language = type.toLowerCase().split("-")[0];
    if (q > 0 && (language === "sv" || language === "en")) return language;
  }
  return account ?? "sv";
};
