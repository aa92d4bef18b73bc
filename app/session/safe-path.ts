/** A path of this site, with its query and place, or null when it would lead anywhere else. */
export const sitePath = (path: string | null | undefined): string | null => {
  if (!path?.startsWith("/")) return null;
  const base = "http://samsvar.invalid";
  if (!URL.canParse(path, base)) return null;
  const url = new URL(path, base);
  return url.origin === base && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}${url.hash}` : null;
};

/** Where to go on to after signing in: a path of this site, otherwise the start page. Never signing in or out again. */
export const safePath = (next: string | null | undefined): string => {
  const path = sitePath(next);
  return path === null || /^\/(login|logout)([/?#]|$)/.test(path) ? "/" : path;
};

/** The sign-in page, coming back to a path afterwards. */
export const loginPath = (next: string): string => {
  const safe = safePath(next);
  return safe === "/" ? "/login" : `/login?${new URLSearchParams({ next: safe }).toString()}`;
};
