import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "../../i18n/use-translation.ts";
import { whoIsSignedIn } from "../../live/session.ts";
import { toast } from "../ui/toast.ts";
import { succeeds } from "./succeeds.ts";

type Asked = Readonly<Record<string, string>>;

/**
 * Saves at a press what is no form's, as a switch does, when the server is there; otherwise says that nothing was saved, and everything stays.
 * What Remix cannot send ends in an error in the page's place, and forms are held back from that by `useStay`.
 */
export const useSaving = <T = unknown>() => {
  const { t } = useTranslation();
  const fetcher = useFetcher<T>();
  const [asked, setAsked] = useState<Asked | null>(null);
  const asking = useRef(false);
  const { state, data, formData } = fetcher;
  // From here on the fetcher knows it.
  useEffect(() => setAsked(null), [state, data]);

  const save = async (wanted: Asked, action?: string): Promise<void> => {
    if (asking.current) return;
    asking.current = true;
    setAsked(wanted);
    const isThere = await succeeds(whoIsSignedIn());
    asking.current = false;
    if (isThere) return fetcher.submit(wanted, { method: "post", action });
    setAsked(null);
    toast({ tone: "danger", text: t("error.notSaved") });
  };
  return {
    state,
    data,
    save,
    isPending: asked !== null || state !== "idle",
    /** What is on its way to be saved under a name; undefined when nothing is. */
    wanted: (name: string): string | undefined => asked?.[name] ?? formData?.get(name)?.toString(),
  };
};
