import { useCallback } from "react";
import type { Refusal } from "../../domain/result.ts";
import { toast } from "../components/ui/toast.ts";
import { useRefusalText } from "../i18n/use-refusal-text.ts";

/** Tells a refusal in the reader's words. */
export const useRefusal = (): ((refusal: Refusal) => void) => {
  const text = useRefusalText();
  return useCallback((refusal) => toast({ tone: "danger", text: text(refusal) }), [text]);
};
