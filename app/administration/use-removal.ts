import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { toast } from "../components/ui/toast.ts";
import { useAnswer } from "../sender/form/use-answer.ts";

/** One thing at a time that is asked about and then removed by an intent of the page's action. */
export const useRemoval = <T>(removed: string, formOf: (thing: T) => Record<string, string>) => {
  const fetcher = useFetcher();
  const [asked, setAsked] = useState<T | null>(null);
  useAnswer(fetcher, {
    done: () => toast({ tone: "success", text: removed }),
    refused: (text) => text !== undefined && toast({ tone: "danger", text }),
  });
  return {
    asked,
    ask: setAsked,
    dialog: {
      isOpen: asked !== null,
      onOpenChange: (open: boolean) => (open ? undefined : setAsked(null)),
      onConfirm: () => (asked === null ? undefined : fetcher.submit(formOf(asked), { method: "post" })),
    },
  };
};
