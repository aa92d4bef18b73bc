import { useState } from "react";
import { useSaving } from "../components/shell/use-saving.ts";
import { toast } from "../components/ui/toast.ts";
import { useAnswer } from "../sender/form/use-answer.ts";

/** One thing at a time that is asked about and then removed by an intent of the page's action. */
export const useRemoval = <T>(removed: string, formOf: (thing: T) => Record<string, string>) => {
  const saving = useSaving();
  const [asked, setAsked] = useState<T | null>(null);
  useAnswer(saving, {
    done: () => toast({ tone: "success", text: removed }),
    refused: (text) => text !== undefined && toast({ tone: "danger", text }),
  });
  return {
    asked,
    ask: setAsked,
    dialog: {
      isOpen: asked !== null,
      onOpenChange: (open: boolean) => (open ? undefined : setAsked(null)),
      onConfirm: () => (asked === null ? undefined : saving.save(formOf(asked))),
    },
  };
};
