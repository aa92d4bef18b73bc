/**
 * Whether a request that changes something, or a socket, comes from our own pages. Browsers send `Origin` with both; programs without a
 * browser send none and bring a token or ticket instead of a cookie. A same-origin GET carries no origin, but says so in Sec-Fetch-Site.
 */
export const isSameOrigin = (
  headers: {
    readonly origin?: string | undefined;
    readonly host?: string | undefined;
    readonly "sec-fetch-site"?: string | string[] | undefined;
  },
  publicOrigin: string | undefined,
): boolean => {
  if (headers.origin === undefined) return headers["sec-fetch-site"] === "same-origin";
  if (!URL.canParse(headers.origin)) return false;
  if (publicOrigin !== undefined && headers.origin === publicOrigin) return true;
  return new URL(headers.origin).host === headers.host;
};
