import type { Area } from "./areas.ts";

/** A route's `export const handle = { areas: ["review"] } satisfies RouteHandle`: its words are fetched with the page, not after it. */
export type RouteHandle = { readonly areas?: readonly Area[] };

/** The areas that the page's routes name. */
export const areasOfModules = (modules: readonly ({ readonly handle?: unknown } | undefined)[]): readonly Area[] => [
  ...new Set(modules.flatMap((module) => (module?.handle as RouteHandle | undefined)?.areas ?? [])),
];
