import { useFetcher } from "@remix-run/react";
import { toast } from "../../components/ui/toast.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useAnswer } from "../form/use-answer.ts";

export type Step = { readonly take: (intent: "open" | "close") => void; readonly isPending: boolean };

/** Sending and closing. Kept by the page, because the part that asked for a step is gone when the step is taken. */
export const useStep = (state: "prepared" | "open" | "closed"): Step => {
  const { t } = useTranslation("sender");
  const fetcher = useFetcher();
  useAnswer(fetcher, {
    done: () => toast({ tone: "success", text: t(state === "closed" ? "settings.closedDone" : "settings.sent") }),
    refused: (text) => text !== undefined && toast({ tone: "danger", text }),
  });
  return { take: (intent) => fetcher.submit({ intent }, { method: "post" }), isPending: fetcher.state !== "idle" };
};
