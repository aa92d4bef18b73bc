import { useTranslation } from "../i18n/use-translation.ts";

/** A field's problem ("tooLong:60") as a sentence. What is not a key is a sentence already. */
export const useProblem = (): ((problem: string) => string) => {
  const { t } = useTranslation("response");
  return (problem) => {
    const [key = "", max = ""] = problem.split(":");
    switch (key) {
      case "required":
      case "badDay":
      case "oneLine":
        return t(`problem.${key}`);
      case "tooLong":
        return t("problem.tooLong", { max });
      default:
        return problem;
    }
  };
};
