import { useCallback } from "react";
import { refusalText } from "../../domain/messages/refusal-text.ts";
import type { Refusal } from "../../domain/result.ts";
import { useTranslation } from "./use-translation.ts";

/** A refusal as a sentence in the reader's language. */
export const useRefusalText = (): ((refusal: Refusal) => string) => {
  const { i18n, t } = useTranslation();
  return useCallback(
    (refusal) => {
      // They are fetched with the page, but nothing waits for them: they are needed only when something is refused.
      const catalog = i18n.refusals();
      return catalog ? refusalText(catalog, refusal) : t("error.unknown");
    },
    [i18n, t],
  );
};
