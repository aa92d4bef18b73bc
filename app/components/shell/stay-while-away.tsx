import { matchRoutes, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { useConnection, useLive } from "../../live/consultation-live.tsx";
import { usePrefetch } from "../../live/use-prefetch.ts";
import type { ConsultationTab } from "./consultation-tabs.ts";
import { useStay } from "./use-stay.ts";

/**
 * Keeps the view that one is in while the server cannot be reached. In the moments before the loss is noticed another view is gone to when
 * its script is there, and says itself what is wrong (`ErrorView`); without the script Remix would load the page anew, and leave nothing but the browser's own.
 */
const StayWhileAway = ({ tabs }: { readonly tabs: readonly ConsultationTab[] }) => {
  const { session } = useLive();
  const connection = useConnection();
  useStay({ isAway: () => (connection === "offline" || !navigator.onLine) && session.standing() === "mine", reach: fetchScripts });

  // A view that could not be fetched comes by itself when the server can be reached again.
  const { revalidate } = useRevalidator();
  const before = useRef(connection);
  useEffect(() => {
    if (before.current === "offline" && connection === "online" && document.querySelector("[data-retry]")) revalidate();
    before.current = connection;
  }, [connection, revalidate]);

  const names = tabs.join(" ");
  usePrefetch(useCallback(() => Promise.resolve(filesOf(names.split(" "))), [names]));
  return null;
};

export default StayWhileAway;

/** The scripts of the page at an address; those that are here already are not fetched again. */
const fetchScripts = (path: string): Promise<unknown> => {
  const matches = matchRoutes(window.__remixRouter.routes, path) ?? [];
  return Promise.all(matches.map(({ route }) => import(/* @vite-ignore */ window.__remixManifest.routes[route.id ?? ""]?.module ?? "")));
};

/** The scripts and styles of views, to be fetched. */
const filesOf = (tabs: readonly string[]): (() => Promise<void>)[] => {
  const routes = tabs.flatMap((tab) => window.__remixManifest.routes[`routes/${tab}`] ?? []);
  const scripts = new Set(routes.flatMap(({ module, imports = [] }) => [module, ...imports]));
  const styles = new Set(routes.flatMap(({ css = [] }) => css));
  return [...[...scripts].map((href) => fetched({ rel: "modulepreload", href })), ...[...styles].map((href) => fetched({ rel: "prefetch", as: "style", href }))];
};

/** Fetches a script without running it, or a style without applying it. */
const fetched = (link: Pick<HTMLLinkElement, "rel" | "href"> & { readonly as?: string }) => (): Promise<void> =>
  new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement("link"), { ...link, fetchPriority: "low", onload: () => resolve(), onerror: reject });
    document.head.append(element);
  });
