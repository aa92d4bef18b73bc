import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "../../../app/routes.ts";

/** A page or resource route, by its whole path (`/consultations/:consultationId/read`) and the id that Remix gives its module. */
export type PageRoute = {
  readonly path: string;
  readonly routeIds: readonly string[];
  /** Whether its module can show something, and not only answer programs. */
  readonly isPage: boolean;
};

const idOf = (entry: RouteConfigEntry): string => entry.id ?? entry.file.replace(/\.tsx?$/, "");

/** Each address that the routes make, once; layouts come with the addresses inside them. */
const flatten = (entries: readonly RouteConfigEntry[], prefix: string, above: readonly string[]): PageRoute[] =>
  entries.flatMap((entry) => {
    const path = entry.path === undefined ? prefix : `${prefix}/${entry.path}`;
    const routeIds = [...above, idOf(entry)];
    return entry.children ? flatten(entry.children, path, routeIds) : [{ path: path === "" ? "/" : path, routeIds, isPage: entry.file.endsWith(".tsx") }];
  });

export const pageRoutes: readonly PageRoute[] = flatten(await routes, "", ["root"]);
