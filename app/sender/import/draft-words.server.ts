import type { DraftWords } from "../../../domain/draft/draft-html.ts";
import type { Locale } from "../../../domain/people/actor.ts";
import { sender as english } from "../../i18n/en/sender.ts";
import { sender as swedish } from "../../i18n/sv/sender.ts";
import { translator } from "../../i18n/translator.ts";

/** What the links in the preview's margin are called. */
export const draftWords = (locale: Locale): DraftWords => {
  const t = translator<"sender">(locale, locale === "en" ? english : swedish);
  return {
    paragraph: (number) => t("import.paragraph", { number }),
    section: (title) => t("import.section", { title }),
    footnote: (mark) => t("import.footnoteLink", { mark }),
    table: (number) => t("import.table", { number }),
  };
};
