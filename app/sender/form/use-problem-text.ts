import { useCallback } from "react";
import { useTranslation } from "../../i18n/use-translation.ts";

const keys = ["required", "tooLong", "tooMany", "oneLine", "badDay", "dayPassed", "choose", "email", "order", "password", "unitTaken", "bodyTaken", "alreadyMember"] as const;
type ProblemKey = (typeof keys)[number];

const isProblemKey = (value: string): value is ProblemKey => (keys as readonly string[]).includes(value);

/** A field's problem ("tooLong:200") as a sentence. What is not a key is a sentence already. */
export const useProblemText = (): ((problem: string) => string) => {
  const { t } = useTranslation("sender");
  return useCallback(
    (problem) => {
      const [key = "", max = ""] = problem.split(":");
      return isProblemKey(key) ? t(`problem.${key}`, { max }) : problem;
    },
    [t],
  );
};
