import { toast } from "../components/ui/toast.ts";
import type { KeyChoice } from "./review-keys.ts";
import { useReviewKeys } from "./use-review-keys.ts";

/** The keys of verdicts where none can be given: they say why. */
export const useKeysSayWhy = (keys: KeyChoice, why: string): void =>
  useReviewKeys(keys, (action) => {
    if (action.type !== "outcome") return false;
    toast({ tone: "info", text: why });
    return true;
  });
