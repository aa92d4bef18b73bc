import { useBlocker, type Location } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "../../i18n/use-translation.ts";
import { whoIsSignedIn } from "../../live/session.ts";
import { toast } from "../ui/toast.ts";
import { succeeds } from "./succeeds.ts";

type Way = {
  /** Known already: there is no contact with the server. */
  readonly isAway: () => boolean;
  /** Resolves when the page at this address can be gone to. */
  readonly reach: (path: string) => Promise<unknown>;
};

const leavesPage = ({ currentLocation, nextLocation }: { readonly currentLocation: Location; readonly nextLocation: Location }): boolean =>
  currentLocation.pathname !== nextLocation.pathname;

/**
 * Keeps the page that one is on where another could not be shown, and says so: what is being written here would be out of sight, and what came
 * in its place would be an error, in the end the browser's own. A form waits until the server is known to be there: what is filled in stays, too.
 */
export const useStay = ({ isAway, reach }: Way): void => {
  const { t } = useTranslation();
  const way = useRef({ isAway, reach });
  way.current = { isAway, reach };
  const stays = useRef(() => {});
  stays.current = () => toast({ tone: "info", text: t("consultation.away") });

  const blocker = useBlocker(leavesPage);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    // Until something else is chosen.
    let isCurrent = true;
    const go = async (): Promise<void> => {
      const canGo = !way.current.isAway() && (await succeeds(way.current.reach(blocker.location.pathname)));
      if (!isCurrent) return;
      if (canGo) return blocker.proceed();
      blocker.reset();
      stays.current();
    };
    void go();
    return () => {
      isCurrent = false;
    };
  }, [blocker]);

  useEffect(() => {
    // Links that the router knows nothing of: to a file, or to a page that is loaded anew.
    const stay = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || link.target !== "" || link.origin !== location.origin || link.pathname === location.pathname || !way.current.isAway()) return;
      event.preventDefault();
      stays.current();
    };
    const held = new Set<EventTarget>();
    let sent: EventTarget | null = null;
    const hold = async (event: SubmitEvent): Promise<void> => {
      const { target: form, submitter } = event;
      if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
      if (sent === form) return;
      event.preventDefault();
      event.stopPropagation();
      if (way.current.isAway()) return stays.current();
      if (held.has(form)) return;
      held.add(form);
      const canSend = await succeeds(whoIsSignedIn());
      held.delete(form);
      if (!canSend) return stays.current();
      if (!form.isConnected) return;
      sent = form;
      form.requestSubmit(submitter);
      sent = null;
    };
    const submitted = (event: SubmitEvent): void => void hold(event);
    // Before the page's own handlers.
    document.addEventListener("click", stay, { capture: true });
    document.addEventListener("submit", submitted, { capture: true });
    return () => {
      document.removeEventListener("click", stay, { capture: true });
      document.removeEventListener("submit", submitted, { capture: true });
    };
  }, []);
};
