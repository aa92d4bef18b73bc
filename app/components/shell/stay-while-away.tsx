import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useConnection, useLive } from "../../live/consultation-live.tsx";
import { toast } from "../ui/toast.ts";
import type { ConsultationTab } from "./consultation-tabs.ts";

/**
 * Keeps the view that one is in while the server cannot be reached, and says so when a link leads elsewhere: it could not be shown, and what
 * is being written here would be out of sight. The scripts and styles of the other views are fetched in good time, since without one Remix loads the
 * page anew, which in the moments before the loss is noticed would leave nothing but the browser's own page.
 */
const StayWhileAway = ({ tabs }: { readonly tabs: readonly ConsultationTab[] }) => {
  const { t } = useTranslation();
  const { session } = useLive();
  const connection = useConnection();
  useEffect(() => {
    const stay = (event: MouseEvent): void => {
      const isAway = (connection === "offline" || !navigator.onLine) && session.standing() === "mine";
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!isAway || !link || link.target !== "" || link.origin !== location.origin || link.pathname === location.pathname) return;
      event.preventDefault();
      toast({ tone: "info", text: t("consultation.away") });
    };
    // Before the link's own handler, which leaves alone what has been prevented.
    document.addEventListener("click", stay, { capture: true });
    return () => document.removeEventListener("click", stay, { capture: true });
  }, [connection, session, t]);

  // A view that could not be fetched (`ErrorView`) comes by itself when the server can be reached again.
  const { revalidate } = useRevalidator();
  const before = useRef(connection);
  useEffect(() => {
    if (before.current === "offline" && connection === "online" && document.querySelector("[data-retry]")) revalidate();
    before.current = connection;
  }, [connection, revalidate]);

  const names = tabs.join(" ");
  useEffect(() => {
    const routes = names.split(" ").flatMap((tab) => window.__remixManifest.routes[`routes/${tab}`] ?? []);
    for (const href of new Set(routes.flatMap(({ module, imports = [] }) => [module, ...imports]))) fetchSoon({ rel: "modulepreload", href });
    for (const href of new Set(routes.flatMap(({ css = [] }) => css))) fetchSoon({ rel: "prefetch", as: "style", href });
  }, [names]);
  return null;
};

/** Fetches a script without running it, or a style without applying it, after what the reader is waiting for. */
const fetchSoon = (link: Pick<HTMLLinkElement, "rel" | "href"> & { readonly as?: string }): void =>
  document.head.append(Object.assign(document.createElement("link"), { ...link, fetchPriority: "low" }));

export default StayWhileAway;
