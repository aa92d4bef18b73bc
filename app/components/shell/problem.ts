import { isRouteErrorResponse } from "@remix-run/react";

export type Problem = "signedOut" | "forbidden" | "notFound" | "unavailable" | "offline" | "broken";

/** What kind of trouble a route's error is, for the reader. */
export const problemOf = (error: unknown, isOnline: boolean): Problem => {
  if (!isRouteErrorResponse(error)) return isOnline ? "broken" : "offline";
  switch (error.status) {
    case 401:
      return "signedOut";
    case 403:
      return "forbidden";
    case 404:
      return "notFound";
    case 503:
      return "unavailable";
    default:
      return "broken";
  }
};
