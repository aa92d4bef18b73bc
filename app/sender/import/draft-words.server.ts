import type { DraftWords } from "../../../domain/draft/draft-html.ts";
import type { Locale } from "../../../domain/people/actor.ts";
import { createI18n } from "../../i18n/create-i18n.ts";
import { sender as english } from "../../i18n/en/sender.ts";
import { sender as swedish } from "../../i18n/sv/sender.ts";

/** What the links in the preview's margin are called. */
export const draftWords = (locale: Locale): DraftWords => {
  const t = createI18n(locale, { sender: locale === "en" ? english : swedish }).getFixedT(locale, "sender");
  return {
    paragraph: (number) => t("import.paragraph", { number }),
    section: (title) => t("import.section", { title }),
    footnote: (mark) => t("import.footnoteLink", { mark }),
    table: (number) => t("import.table", { number }),
  };
};
