import { useRef, type MutableRefObject } from "react";
import type { Refusal } from "../../domain/result.ts";
import { toast } from "../components/ui/toast.ts";
import { useRefusalText } from "../i18n/use-refusal-text.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** Tells that a deletion was not taken: there are no words to give back, and the text stands as the others see it. */
export const useDeletionNotice = (): MutableRefObject<(refusal: Refusal) => void> => {
  const { t } = useTranslation();
  const textOf = useRefusalText();
  const tell = useRef((_refusal: Refusal): void => undefined);
  tell.current = (refusal) => toast({ tone: "danger", text: `${t("save.deletionRefused")} ${textOf(refusal)}` });
  return tell;
};
