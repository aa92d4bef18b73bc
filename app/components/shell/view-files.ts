import { matchRoutes } from "@remix-run/react";

/** The routes of the page at an address, the outermost first. */
const routesAt = (path: string) =>
  (matchRoutes(window.__remixRouter.routes, path) ?? []).flatMap(({ route }) => window.__remixManifest.routes[route.id ?? ""] ?? []);

/** Fetches and runs the scripts of the page at an address; those that are here already are not fetched again. */
export const fetchScripts = (path: string): Promise<unknown> =>
  Promise.all(routesAt(path).map(({ module }) => import(/* @vite-ignore */ module)));

/** The scripts and styles of the consultation's views, to be fetched. */
export const filesOfViews = (): readonly (() => Promise<void>)[] => {
  const tabs = [...document.querySelectorAll<HTMLAnchorElement>(".consultation-tabs__tab")];
  const routes = tabs.flatMap((tab) => routesAt(tab.pathname));
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
