import { useCallback } from "react";
import { refusalText, type RefusalCatalog } from "../../domain/messages/refusal-text.ts";
import type { Refusal } from "../../domain/result.ts";
import { useTranslation } from "./use-translation.ts";

/** A refusal as a sentence in the reader's language. */
export const useRefusalText = (): ((refusal: Refusal) => string) => {
  const { i18n, t } = useTranslation();
  return useCallback(
    (refusal) => {
      // Fetched when the page has come to rest, and waited for by nothing: these words are needed only when something is refused.
      const catalog: RefusalCatalog | undefined = i18n.catalog("refusals");
      return catalog ? refusalText(catalog, refusal) : t("error.unknown");
    },
    [i18n, t],
  );
};
