import type { Standing } from "./session.ts";

/** Under what the catalogs say that the one who opened the page is not signed in any more. */
export const over = { nobody: "signedOut", another: "anotherPerson" } as const satisfies Record<Exclude<Standing, "mine">, string>;
