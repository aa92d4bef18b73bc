import { isRouteErrorResponse } from "@remix-run/react";

export type Problem = "signedOut" | "forbidden" | "notFound" | "unavailable" | "offline" | "broken";

/** What browsers say of a request that got no answer; nothing else that fails is a `TypeError` with these words. */
const unanswered = /^(Failed to fetch|NetworkError when attempting to fetch resource\.?|Load failed)/;

/** What kind of trouble a route's error is, for the reader. */
export const problemOf = (error: unknown, isOnline: boolean): Problem => {
  if (!isRouteErrorResponse(error)) return !isOnline || (error instanceof TypeError && unanswered.test(error.message)) ? "offline" : "broken";
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
