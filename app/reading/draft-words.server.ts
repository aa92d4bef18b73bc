import type { DraftWords } from "../../domain/draft/draft-html.ts";
import type { Locale } from "../../domain/people/actor.ts";
import { reading as en } from "../i18n/en/reading.ts";
import { reading as sv } from "../i18n/sv/reading.ts";
import { translator } from "../i18n/translator.ts";

/** What the draft's links in the margin are called, in the reader's language. */
export const draftWords = (locale: Locale): DraftWords => {
  const t = translator<"reading">(locale, { sv, en }[locale]);
  return {
    paragraph: (number) => t("draft.paragraph", { number }),
    section: (title) => t("draft.section", { title }),
    footnote: (mark) => t("draft.footnote", { mark }),
    table: (number) => t("draft.table", { number }),
  };
};
