import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { refusalText, type RefusalCatalog } from "../../domain/messages/refusal-text.ts";
import type { Refusal } from "../../domain/result.ts";

/** A refusal as a sentence in the reader's language. */
export const useRefusalText = (): ((refusal: Refusal) => string) => {
  // The words are fetched with the page, but nothing waits for them: they are needed only when something is refused.
  const { i18n, t } = useTranslation("common", { useSuspense: false });
  return useCallback(
    (refusal) => {
      const catalog = i18n.getResourceBundle(i18n.language, "refusals") as RefusalCatalog | undefined;
      return catalog ? refusalText(catalog, refusal) : t("error.unknown");
    },
    [i18n, t],
  );
};
