import { useSaving } from "../../components/shell/use-saving.ts";
import { toast } from "../../components/ui/toast.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useAnswer } from "../form/use-answer.ts";

export type Step = { readonly take: (intent: "open" | "close") => Promise<void>; readonly isPending: boolean };

/** Sending and closing. Kept by the page, because the part that asked for a step is gone when the step is taken. */
export const useStep = (state: "prepared" | "open" | "closed"): Step => {
  const { t } = useTranslation("sender");
  const saving = useSaving();
  useAnswer(saving, {
    done: () => toast({ tone: "success", text: t(state === "closed" ? "settings.closedDone" : "settings.sent") }),
    refused: (text) => text !== undefined && toast({ tone: "danger", text }),
  });
  return { take: (intent) => saving.save({ intent }), isPending: saving.isPending };
};
